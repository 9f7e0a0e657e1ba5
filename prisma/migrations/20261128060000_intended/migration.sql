-- An aim of the parties' own doing ("we intend to"): firmer than what could be done, less firm than what was agreed. What is followed, and how, needs
-- no change: guards name the forces that are not followed, and the one that gets a finding.
ALTER TYPE force ADD VALUE 'intended' BEFORE 'conditional';

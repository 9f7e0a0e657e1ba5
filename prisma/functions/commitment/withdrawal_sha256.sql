-- What agreeing to a proposal would make public, as one hash. The same file computes it.
CREATE OR REPLACE FUNCTION withdrawal_sha256(proposal mark_withdrawals) RETURNS text
  LANGUAGE sql STABLE
  AS $$
  SELECT encode(sha256(convert_to(
    concat_ws(chr(31), proposal.commitment_id::text, proposal.language, proposal.reason), 'UTF8')), 'hex')
  $$;

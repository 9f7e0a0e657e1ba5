# syntax=docker/dockerfile:1
# The image: this Node, the libraries that it loads and what the built site needs, and nothing else, as scripts/image/make.mjs puts it together.
# `npm run prove:image` runs the same without Docker.
#   docker build -t suivi .                                  for a PostgreSQL of its own container (compose.yaml)
#   docker build -t suivi --target with-database .           with the embedded one, for a single container
# Several containers that serve one database need one key for their forms in the build:
#   --secret id=forms-key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY

FROM node:20-trixie-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends binutils && rm -rf /var/lib/apt/lists/*
WORKDIR /suivi
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --include=dev --no-audit --no-fund
COPY . .
RUN --mount=type=secret,id=forms-key,env=NEXT_SERVER_ACTIONS_ENCRYPTION_KEY npm run build

FROM build AS made
RUN node scripts/image/make.mjs /image && chown 10001:10001 /image/data

FROM build AS made-with-database
RUN node scripts/image/make.mjs /image --with-database && chown 10001:10001 /image/data

FROM scratch AS empty
USER 10001:10001
WORKDIR /suivi
ENV HOST=0.0.0.0 SUIVI_DATA=/data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s CMD ["/usr/bin/node", "scripts/image/healthy.mjs"]
CMD ["/usr/bin/node", "scripts/start.mjs"]

FROM empty AS with-database
COPY --from=made-with-database /image /
VOLUME /data

FROM empty
COPY --from=made /image /
VOLUME /data

# The render worker. The console is static files and has no container; see docs/production.md.
FROM node:22-bookworm-slim

ENV NODE_ENV=production WORKER_HEALTH_PORT=8080
WORKDIR /app

# Browser, encoder and probe come with the packages: nothing is installed beside them, and nothing is downloaded later.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev && npm cache clean --force

COPY tsconfig.json ./
COPY shared shared
COPY remotion remotion
COPY worker worker
# The films' bundle and the unpacked browser are kept here.
RUN install -d -o node -g node .cache

USER node
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.WORKER_HEALTH_PORT + '/health').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "worker/main.ts"]

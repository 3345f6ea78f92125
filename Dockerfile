# syntax=docker/dockerfile:1
# Two stages: the first installs what the lock names into a virtual environment, the second carries only
# that environment and the code. Nothing is compiled: every locked package has a wheel.

FROM python:3.13-slim-bookworm AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
COPY requirements.lock /build/requirements.lock
RUN python -m venv --without-pip /opt/dateline \
    && python -m pip --python /opt/dateline/bin/python install --no-cache-dir --no-deps --only-binary :all: \
        --require-hashes -r /build/requirements.lock

FROM python:3.13-slim-bookworm
LABEL org.opencontainers.image.title="Dateline" \
      org.opencontainers.image.description="News articles in; coded events with evidence and timelines out." \
      org.opencontainers.image.licenses="Apache-2.0"

RUN groupadd --system --gid 10001 dateline \
    && useradd --system --uid 10001 --gid 10001 --home-dir /data --no-create-home --shell /usr/sbin/nologin dateline \
    && install -d -o dateline -g dateline -m 0750 /data
COPY --from=build /opt/dateline /opt/dateline
WORKDIR /app
COPY db ./db
COPY schema ./schema
COPY service ./service
COPY seeds ./seeds
RUN /opt/dateline/bin/python -m compileall -q db schema service

# The database and the write key live under /data; DATELINE_DATABASE_URL=postgresql://... takes PostgreSQL instead.
ENV PATH=/opt/dateline/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    DATELINE_HOST=0.0.0.0 \
    DATELINE_PORT=8000 \
    DATELINE_VAR=/data \
    DATELINE_LOG_FORMAT=json \
    DATELINE_DATABASE_URL=sqlite:////data/dateline.sqlite3
USER 10001:10001
VOLUME ["/data"]
EXPOSE 8000
STOPSIGNAL SIGINT
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s --retries=3 \
    CMD ["python", "-c", "import os, urllib.request as u; u.urlopen(f'http://127.0.0.1:{os.environ[\"DATELINE_PORT\"]}/healthz', timeout=2)"]
CMD ["python", "-m", "service", "serve"]

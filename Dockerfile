# The API and the `tuyun` command. Neo4j is a container of its own: see docker-compose.yml.

FROM python:3.12-slim AS build
ENV UV_PYTHON=/usr/local/bin/python UV_PYTHON_DOWNLOADS=never UV_NO_CACHE=1
WORKDIR /src
COPY requirements/ requirements/
RUN pip install --no-cache-dir --require-hashes -r requirements/uv.txt
RUN uv venv /app \
    && uv pip sync --python /app --require-hashes --only-binary :all: --compile-bytecode requirements/server.txt
COPY pyproject.toml hatch_build.py README.md LICENSE ./
COPY tuyun/ tuyun/
COPY graph/ graph/
COPY report/ report/
COPY api/ api/
COPY cli/ cli/
COPY cypher/ cypher/
COPY seed/ seed/
COPY web/ web/
RUN uv build --wheel --require-hashes --build-constraints requirements/dev.txt --build-constraints requirements/web.txt --out-dir /dist . \
    && uv pip install --python /app --no-deps --compile-bytecode /dist/*.whl

FROM python:3.12-slim
RUN groupadd --gid 10001 tuyun \
    && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin tuyun
COPY --from=build /app /app
ENV PATH=/app/bin:$PATH PYTHONUNBUFFERED=1 TUYUN_STATE=/state
RUN install --directory --owner 10001 --group 10001 --mode 700 /state
RUN ln -s "$(python -c 'from tuyun.graph.resources import seed; print(seed())')" /seed
USER 10001:10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["python", "-c", "import http.client, sys; api = http.client.HTTPConnection('127.0.0.1', 8000, timeout=4); api.request('GET', '/health/ready'); sys.exit(api.getresponse().status != 200)"]
CMD ["tuyun", "serve", "--host", "0.0.0.0", "--port", "8000"]

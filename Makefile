# Two commands do everything: `make` builds and reads the examples, `make test` runs all that must pass.

.PHONY: demo build test lint bench
demo: build
	target/release/waqai read -f text examples

build:
	cargo build --release --locked

test:
	cargo xtask test

lint:
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings

# NEWS names a JSONL file of articles to time on; without it, text is generated. DATEPARSER_PYTHON names a Python that has
# dateparser from PyPI, which is then timed beside.
bench:
	cargo bench -p waqai-benches

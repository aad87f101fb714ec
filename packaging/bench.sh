#!/usr/bin/env bash
# Installs what is missing, builds, and prints the table of speeds and memory that ARCHITECTURE.md keeps. Takes about ten
# minutes the first time, for the pictures and the video that it draws; run it on a computer that does nothing else.
# Arguments go to tests/bench/compare.py: packaging/bench.sh --long --reference FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/debian-packages.sh

install_packages "${build_packages[@]}" "${test_packages[@]}" libbenchmark-dev
cmake --preset bench
cmake --build --preset bench --target bench_pdq mahfooz-cli mahfooz-hasher mahfooz-hasher-full
cmake --build --preset bench --target mahfooz mahfooz-intake bare_window first_paint
xvfb-run --auto-servernum python3 tests/bench/start.py --report
exec python3 tests/bench/compare.py "$@"

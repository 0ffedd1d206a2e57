#!/usr/bin/env bash
# Builds a sample twenty times: one node, two nodes, as a graph, with its files in another order, in two cultures. Facts, summaries,
# reports and warnings must be the same bytes each time. Usage: tests/determinism.sh [sample's solution] [builds]
set -euo pipefail
cd "$(dirname "$0")/.."
solution=${1:-samples/SupportDesk/SupportDesk.slnx}
builds=${2:-20}
folder=$(dirname "$solution")
modes=("-m:1" "-m:2" "-m:2 -graph" "-m:1 -p:AiCostShuffleFiles=true" "-m:2 -p:AiCostShuffleFiles=true")
cultures=(C.UTF-8 tr_TR.UTF-8 de_DE.UTF-8)
dotnet restore "$solution" -v q --nologo
log=$(mktemp)
first=
for ((i = 0; i < builds; i++)); do
  mode=${modes[$((i % ${#modes[@]}))]}
  culture=${cultures[$((i % ${#cultures[@]}))]}
  find "$folder" -type d -path '*/obj/*' -name aicost -prune -exec rm -rf {} +
  # shellcheck disable=SC2086
  LANG=$culture LC_ALL=$culture dotnet build "$solution" --no-restore --no-incremental --nologo -v q -tl:off -nodeReuse:false $mode >"$log" 2>&1
  sum=$({
    find "$folder" -path '*/obj/*/aicost/*' \( -name facts.json -o -name summary.txt -o -name report.json \) | LC_ALL=C sort | xargs sha256sum
    grep -oE '[^ ]*: (warning|error) AIC[0-9]+: .*' "$log" | LC_ALL=C sort -u
  } | sha256sum)
  echo "build $((i + 1)): $mode, $culture: ${sum%% *}"
  first=${first:-$sum}
  if [ "$sum" != "$first" ]; then
    echo "build $((i + 1)) differs from the first"
    exit 1
  fi
done
rm -f "$log"
echo "$builds builds gave the same bytes"

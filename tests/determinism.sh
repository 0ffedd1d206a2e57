#!/usr/bin/env bash
# Builds a sample twenty times: one node, two nodes, as a graph, with its files in another order, in three cultures, where it lies and
# from a copy in another folder. Facts, summaries, reports and warnings must be the same bytes each time.
# Usage: tests/determinism.sh [sample's solution] [builds]
set -euo pipefail
cd "$(dirname "$0")/.."
solution=${1:-samples/SupportDesk/SupportDesk.slnx}
builds=${2:-20}
original=$(dirname "$solution")
elsewhere=samples/elsewhere/deeper # below the samples' own props
copy=$elsewhere/$(basename "$original")
log=$(mktemp)
compilers=aicost-determinism-$$
finish() {
  pgrep -f "pipename:$compilers" | xargs -r kill || true
  rm -rf "$log" "$(dirname "$elsewhere")"
}
trap finish EXIT
mkdir -p "$elsewhere"
cp -r "$original" "$copy"
find "$copy" -type d \( -name obj -o -name bin \) -prune -exec rm -rf {} +

folders=("$original" "$copy")
modes=("-m:1" "-m:2" "-m:2 -graph" "-m:1 -p:AiCostShuffleFiles=true" "-m:2 -p:AiCostShuffleFiles=true")
cultures=(C.UTF-8 tr_TR.UTF-8 de_DE.UTF-8)
# What analyzes the sample is built once, here, and taken as it is from then on.
dotnet build src/AiCostAnalyzers.CodeFixes -v q --nologo -clp:NoSummary
dotnet build src/AiCostAnalyzers.Tasks -v q --nologo -clp:NoSummary
for folder in "${folders[@]}"; do
  dotnet restore "$folder/$(basename "$solution")" -v q --nologo -p:AiCostAlreadyBuilt=true
done

first=
for ((i = 0; i < builds; i++)); do
  folder=${folders[$((i % ${#folders[@]}))]}
  mode=${modes[$((i % ${#modes[@]}))]}
  culture=${cultures[$((i % ${#cultures[@]}))]}
  # Without it the compiler must run.
  find "$folder" -type d -path '*/obj/*' -name aicost -prune -exec rm -rf {} +
  # A compiler server for each culture: it keeps that of who started it. The build itself is a new process each time.
  # shellcheck disable=SC2086
  LANG=$culture LC_ALL=$culture dotnet build "$folder/$(basename "$solution")" --no-restore --nologo -v q -tl:off -nodeReuse:false \
    -p:AiCostAlreadyBuilt=true \
    -p:UseSharedCompilation=true -p:SharedCompilationId="$compilers-$culture" -p:EnableNETAnalyzers=false -p:EnforceCodeStyleInBuild=false $mode >"$log" 2>&1 || { cat "$log"; exit 1; }
  files=$(cd "$folder" && find . -path './*/obj/*/aicost/*' \( -name facts.json -o -name summary.txt -o -name report.json \) | LC_ALL=C sort)
  [ -n "$files" ] || { echo "build $((i + 1)) left no facts"; exit 1; }
  messages=$(sed "s#$PWD/$folder/##g" "$log" | grep -oE '[^ ]*: (warning|error) AIC[0-9]+: .*' | LC_ALL=C sort -u)
  [ -n "$messages" ] || { echo "build $((i + 1)) says nothing"; exit 1; }
  sum=$({
    # shellcheck disable=SC2086
    (cd "$folder" && sha256sum $files)
    echo "$messages"
  } | sha256sum)
  echo "build $((i + 1)): $folder, $mode, $culture: $(wc -w <<<"$files") files, $(wc -l <<<"$messages") messages, ${sum%% *}"
  first=${first:-$sum}
  if [ "$sum" != "$first" ]; then
    echo "build $((i + 1)) differs from the first"
    exit 1
  fi
done
echo "$builds builds gave the same bytes"

#!/usr/bin/env bash
# Kills real builds of a sample at random moments, each after a change of its source. What is left of facts, summaries and reports is of
# the one or the other version, whole; the build after the last kill is right. Usage: tests/killed-builds.sh [kills] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-20}
RANDOM=${2:-1}
elsewhere=samples/killed # below the samples' own props
copy=$elsewhere/MultiProject
source=$copy/Reviews.OpenAI/OpenAIReviewJudge.cs
versions=$(mktemp -d)
log=$versions/log
trap 'rm -rf "$elsewhere" "$versions"' EXIT
mkdir -p "$elsewhere"
cp -r samples/MultiProject "$copy"
find "$copy" -type d \( -name obj -o -name bin \) -prune -exec rm -rf {} +

models=(gpt-4o gpt-6.1-sol)
turn_to() { sed -i "s/\"gpt-[^\"]*\"/\"${models[$1]}\"/" "$source"; }
build() { exec dotnet build "$copy/Reviews.Web" --no-restore --nologo -v q -tl:off -m:1 -nodeReuse:false -p:UseSharedCompilation=false; }
left() { (cd "$copy" && find . -path './*/obj/*/aicost/*' \( -name facts.json -o -name summary.txt -o -name report.json -o -name report.md -o -name report.html \) | LC_ALL=C sort); }

dotnet restore "$copy/Reviews.Web" -v q --nologo
for version in 0 1; do
  turn_to $version
  started=$(date +%s%N)
  (build) >"$log" 2>&1 || { cat "$log"; exit 1; }
  lasts=$((($(date +%s%N) - started) / 1000000))
  mkdir "$versions/$version"
  left | (cd "$copy" && xargs cp --parents -t "$versions/$version")
done

for ((i = 1; i <= kills; i++)); do
  turn_to $(((i + 1) % 2)) # the other one than was built last
  setsid bash -c "$(declare -f build); copy=$copy; build" >/dev/null 2>&1 &
  killed=$!
  moment=$((RANDOM * lasts / 32768))
  sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
  kill -9 -- "-$killed" 2>/dev/null || true
  wait "$killed" 2>/dev/null || true
  for file in $(left); do
    cmp -s "$copy/$file" "$versions/0/$file" || cmp -s "$copy/$file" "$versions/1/$file" || { echo "kill $i: $file is neither version"; exit 1; }
  done
done

turn_to 0
(build) >"$log" 2>&1 || { cat "$log"; exit 1; }
for file in $(cd "$versions/0" && find . -type f); do
  cmp "$copy/$file" "$versions/0/$file" || { echo "the build after the kills is not right"; exit 1; }
done
echo "$kills builds killed: every file is of the one or the other version, and the next build is right"

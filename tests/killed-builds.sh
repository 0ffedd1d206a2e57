#!/usr/bin/env bash
# Kills builds of a sample and runs of the tool at random moments, each after a change of what they read. What is left of facts, summaries
# and reports is of the one or the other version, whole; every tenth time, and at the end, a build and a run that are let live are right.
# Usage: tests/killed-builds.sh [kills] [seed]
set -euo pipefail
cd "$(dirname "$0")/.."
kills=${1:-20}
RANDOM=${2:-1}
elsewhere=samples/killed # below the samples' own props
copy=$elsewhere/MultiProject
source=$copy/Reviews.OpenAI/OpenAIReviewJudge.cs
versions=$(mktemp -d)
log=$versions/log
compiler=aicost-killed-$$
stop_compiler() { pgrep -f "pipename:$compiler" | xargs -r kill -9 || true; }
finish() {
  stop_compiler
  rm -rf "$elsewhere" "$versions"
}
trap finish EXIT
mkdir -p "$elsewhere"
cp -r samples/MultiProject "$copy"
find "$copy" -type d \( -name obj -o -name bin \) -prune -exec rm -rf {} +

models=(gpt-4o gpt-6.1-sol)
now() { echo $(($(date +%s%N) / 1000000)); }
turn_to() { sed -i "s/\"gpt-[^\"]*\"/\"${models[$1]}\"/" "$source"; }
build() {
  exec dotnet build "$copy/Reviews.Web" --no-restore --nologo -v q -tl:off -m:1 -nodeReuse:false -p:AiCostAlreadyBuilt=true \
    -p:UseSharedCompilation=true -p:SharedCompilationId="$compiler" -p:EnableNETAnalyzers=false -p:EnforceCodeStyleInBuild=false
}
report() { exec dotnet exec src/AiCostAnalyzers.Cli/bin/Debug/net10.0/aicost.dll report "$elsewhere/$1" --output html --file "$copy/tool/obj/aicost/report.html"; }
left() { (cd "$copy" && find . -path './*/obj/*aicost/*' \( -name facts.json -o -name summary.txt -o -name report.json -o -name report.md -o -name report.html \) | LC_ALL=C sort); }

# Lets a build or a run of the tool live.
live() { ("$@") >"$log" 2>&1 || { cat "$log"; exit 1; }; }

# Kills it, with all its processes: after so many files are written and a moment more, or, of none, at any moment. On a machine that
# others work on too, the clock alone would say little of how far a build is.
kill_after() {
  local files=$1 longest=$2 started
  shift 2
  touch "$versions/start"
  setsid bash -c "$(declare -f build report); copy=$copy; elsewhere=$elsewhere; compiler=$compiler; $*" >/dev/null 2>&1 &
  started=$!
  while [ "$files" -gt 0 ] && kill -0 "$started" 2>/dev/null && [ "$(written | wc -l)" -lt "$files" ]; do
    sleep 0.01
  done
  moment=$((RANDOM * longest / 32768))
  sleep "$(printf '%d.%03d' $((moment / 1000)) $((moment % 1000)))"
  ! kill -0 "$started" 2>/dev/null || alive=$((alive + 1))
  kill -9 -- "-$started" 2>/dev/null || true
  wait "$started" 2>/dev/null || true
}

written() { find "$copy" -path '*/aicost/*' -type f -newer "$versions/start"; }

compare_with() {
  local file
  for file in $(cd "$versions/$1" && find . -type f); do
    cmp "$copy/$file" "$versions/$1/$file" || { echo "$2 is not right"; exit 1; }
  done
}

dotnet build src/AiCostAnalyzers.CodeFixes -v q --nologo -clp:NoSummary
dotnet build src/AiCostAnalyzers.Tasks -v q --nologo -clp:NoSummary
dotnet build src/AiCostAnalyzers.Cli -v q --nologo -clp:NoSummary
dotnet restore "$copy/Reviews.Web" -v q --nologo -p:AiCostAlreadyBuilt=true
for version in 0 1 0 1; do # the second time with all warm, as it is when they are killed
  turn_to $version
  touch "$versions/start"
  started=$(now)
  live build
  lasts=$(($(now) - started))
  writes=$(written | wc -l)
  cp -r "$copy" "$elsewhere/$version"
  rm -rf "$elsewhere/$version/tool"
  started=$(now)
  live report $version
  toolLasts=$(($(now) - started))
  rm -rf "${versions:?}/$version"
  mkdir "$versions/$version"
  left | (cd "$copy" && xargs cp --parents -t "$versions/$version")
done
echo "a build lasts $lasts ms and writes $writes files; the tool lasts $toolLasts ms"

alive=0
mixed=0
interrupted=0
for ((i = 1; i <= kills; i++)); do
  version=$(((i + 1) % 2)) # the other one than was built last
  turn_to $version
  # One in five anywhere, the others where files are written; one in ten with the compiler, which else lives on as a server does.
  if [ $((i % 5)) -eq 0 ]; then kill_after 0 "$lasts" build; else kill_after $((1 + RANDOM % writes)) 60 build; fi
  [ $((i % 10)) -ne 0 ] || stop_compiler
  kill_after 0 "$toolLasts" "report $version"
  news=0
  olds=0
  for file in $(left); do
    if cmp -s "$copy/$file" "$versions/$version/$file"; then
      news=$((news + 1))
    elif cmp -s "$copy/$file" "$versions/$((1 - version))/$file"; then
      olds=$((olds + 1))
    else
      echo "kill $i: $file is neither version"
      exit 1
    fi
  done
  [ $news -eq 0 ] || [ $olds -eq 0 ] || mixed=$((mixed + 1))
  halves=$(find "$copy" -path '*/aicost/*.tmp' | wc -l)
  [ "$halves" -eq 0 ] || interrupted=$((interrupted + 1))
  find "$copy" -path '*/aicost/*.tmp' -delete
  if [ $((i % 10)) -eq 0 ] || [ $i -eq "$kills" ]; then
    live build
    started=$(now)
    live report $version
    toolLasts=$(($(now) - started))
    compare_with $version "what is built after kill $i"
    echo "$i builds and $i runs of the tool, $alive of them killed alive, $mixed builds between two of their files, $interrupted in the midst of one: every file is of the one or the other version, and the next build is right"
  fi
done

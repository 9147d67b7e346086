# shellcheck shell=bash
# Measures the CPU time and memory of processes by /proc. Numbers use %.0f, because %d of Debian's awk ends at 2^31.

# family PID …: prints the ids of these processes and of all their descendants that still run.
family() {
  cat /proc/[0-9]*/stat 2>/dev/null | awk -v roots="$*" '
    { pid = $1; sub(/^.*\) /, ""); parent[pid] = $2 }
    END {
      split(roots, list, " ")
      for (i in list) wanted[list[i]] = 1
      for (pid in parent) {
        for (at = pid; at in parent && !(at in wanted); at = parent[at]);
        if (at in wanted) print pid
      }
    }' || true
}

# cpu_micros PID …: prints the CPU time of these processes and their descendants, in microseconds. The time of a process
# that has ended is counted in its parent.
cpu_micros() {
  local pid
  for pid in $(family "$@"); do
    cat "/proc/$pid/stat" 2>/dev/null || true
  done | awk -v ticks="$(getconf CLK_TCK)" '
    { sub(/^.*\) /, ""); sum += $12 + $13 + $14 + $15 }
    END { printf "%.0f\n", sum * 1000000 / ticks }'
}

# pss_megabytes PID …: prints the proportional set size of these processes and their descendants, in megabytes.
pss_megabytes() {
  local pid
  for pid in $(family "$@"); do
    cat "/proc/$pid/smaps_rollup" 2>/dev/null || true
  done | awk '/^Pss:/ { sum += $2 } END { printf "%d\n", sum / 1024 }'
}

# others_micros: prints the CPU time of all other processes since the machine started, in microseconds.
others_micros() {
  local all
  all=$(awk -v ticks="$(getconf CLK_TCK)" \
    '$1 == "cpu" { printf "%.0f\n", ($2 + $3 + $4 + $7 + $8 + $9) * 1000000 / ticks }' /proc/stat)
  echo $((all - $(cpu_micros $$)))
}

# nginx-log-filter.pl PID_FILE: copies nginx's error log from standard input to standard error, with two additions.
# - nginx logs each request that is rejected because all instances are at capacity, which may be thousands a second. One
#   line a second remains, with the number of requests since the one before.
# - When a worker process is killed or crashes, its open requests stay counted in the memory that workers share (max_conns).
#   So the master, whose process id the file holds, reloads its configuration, and allocates that memory again.
use strict;
use warnings;

my ($pid_file) = @ARGV;
my ($rejected, $last_second) = (0, '');

sub reload {
  open(my $file, '<', $pid_file) or return;
  kill('HUP', $1) if (<$file> // '') =~ /^(\d+)$/;
}

while (my $line = <STDIN>) {
  if ($line =~ /no live upstreams/) {
    $rejected++;
    my $second = substr($line, 0, length('2026/11/25 20:15:00'));
    next if $second eq $last_second;
    $line = "$rejected requests rejected, the last one: $line";
    ($rejected, $last_second) = (0, $second);
  } elsif ($line =~ /worker process \d+ exited on signal/) {
    reload();
  }
  syswrite(STDERR, $line);
}

-- What wrk has measured, as one line: requests/s, p50 ms, p99 ms, failed requests.
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format("result %.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000, e.connect + e.read + e.write + e.status + e.timeout))
end

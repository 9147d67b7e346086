-- What all mixes share: the calls in the file CALLS (a line has player, credentials and game), and the line of figures
-- that tools/bench reads.
local mix = {}
local numbered_in = os.getenv("NUMBERED_IN") or ""

function mix.headers(call)
  local headers = {
    ["Authorization"] = "Basic " .. call.credentials,
    -- For requests to Games itself. The gateway does not forward it.
    ["Remote-User"] = call.player,
    ["Content-Type"] = "application/json",
  }
  if numbered_in ~= "" then
    headers[numbered_in] = call.number
  end
  return headers
end

-- One request for each call, built before the measurement. Lua keeps equal strings once, so equal requests would cost the
-- client less. Where several requests concern one game, the header NUMBERED_IN makes them distinct.
function mix.requests(make)
  local requests = {}
  for line in io.lines(os.getenv("CALLS")) do
    local player, credentials, game = line:match("^(%S+) (%S+) (%S+)$")
    local number = string.format("%032x", #requests + 1)
    requests[#requests + 1] = make({player = player, credentials = credentials, game = game, number = number})
  end
  return requests
end

function mix.in_turn(requests)
  local last = 0
  return function()
    last = last % #requests + 1
    return requests[last]
  end
end

-- Without RATE each connection sends its next request after each response. With it, requests are sent at random times,
-- RATE a second over all CONNECTIONS.
if os.getenv("RATE") then
  local mean = 1000 * os.getenv("CONNECTIONS") / os.getenv("RATE")
  function delay()
    return math.random(0, math.floor(2 * mean))
  end
end

-- Accepted requests a second, p50 and p99 in milliseconds, rejected requests, broken connections.
function done(summary, latency)
  local errors = summary.errors
  local broken = errors.connect + errors.read + errors.write + errors.timeout
  io.write(string.format("figures %.1f %.3f %.3f %d %d\n",
    (summary.requests - errors.status) / (summary.duration / 1e6),
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, errors.status, broken))
end

return mix

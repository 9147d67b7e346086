-- The same request to a servlet that does nothing.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")

function init()
  request = mix.in_turn(mix.requests(function(call)
    return wrk.format("GET", "/bare", mix.headers(call))
  end))
end

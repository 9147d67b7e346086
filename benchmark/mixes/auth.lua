-- The gateway's subrequest to Users.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")

function init()
  request = mix.in_turn(mix.requests(function(call)
    return wrk.format("GET", "/auth", mix.headers(call))
  end))
end

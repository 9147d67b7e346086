-- GET of a game, each time another one.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")

function init()
  request = mix.in_turn(mix.requests(function(call)
    return wrk.format("GET", "/games/" .. call.game, mix.headers(call))
  end))
end

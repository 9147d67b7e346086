-- GET of a game, another one each time.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")

function init()
  request = mix.in_turn(mix.requests(function(call)
    return wrk.format("GET", "/games/" .. call.game, mix.headers(call))
  end))
end

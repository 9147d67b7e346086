-- GET of the twenty newest games of a player.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")

function init()
  request = mix.in_turn(mix.requests(function(call)
    return wrk.format("GET", "/games", mix.headers(call))
  end))
end

-- POST of a new game.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")

function init()
  request = mix.in_turn(mix.requests(function(call)
    return wrk.format("POST", "/games", mix.headers(call), "{}")
  end))
end

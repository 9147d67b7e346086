-- POST of a guess that counts, in new games. 128 games are played at a time: each gets its first guess, then each its
-- second, up to the sixth, which ends it. So no two requests concern one game at once. No word is a solution of the
-- games that Prepare makes.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")
local words = {"crane", "slate", "mound", "pithy", "jumbo", "vexed"}
local together = 128

function init()
  local calls = mix.requests(function(call) return call end)
  local last = -1
  request = function()
    last = last + 1
    local turn = math.floor(last / together)
    local call = calls[(math.floor(turn / #words) * together + last % together) % #calls + 1]
    local word = words[turn % #words + 1]
    return wrk.format(
      "POST", "/games/" .. call.game .. "/guesses", mix.headers(call), '{"guess": "' .. word .. '"}')
  end
end

-- POST of a guess that counts, in games that have just begun. They are played a hundred and twenty-eight at
-- a time: each of them gets its first guess, then each its second, up to the sixth, which ends it, so that no
-- two meet at one game. None is a solution of the games that Prepare makes.
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

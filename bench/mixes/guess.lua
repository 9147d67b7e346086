-- POST of a guess that counts: each game in turn gets its first one, then each its second, so that no
-- two meet at one game. None is a solution of the games that Prepare makes.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")
local words = {"crane", "slate", "mound", "pithy", "jumbo", "vexed"}

function init()
  local calls = mix.requests(function(call) return call end)
  local last = -1
  request = function()
    last = last + 1
    local call = calls[last % #calls + 1]
    local word = words[math.floor(last / #calls) % #words + 1]
    return wrk.format(
      "POST", "/games/" .. call.game .. "/guesses", mix.headers(call), '{"guess": "' .. word .. '"}')
  end
end

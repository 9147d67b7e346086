-- POST of an account with a new name.
local mix = dofile(os.getenv("MIXES") .. "/mix.lua")

function init()
  local headers = {["Content-Type"] = "application/json"}
  local name = "r" .. os.time() .. "-"
  local last = 0
  request = function()
    last = last + 1
    return wrk.format("POST", "/users", headers,
      '{"username": "' .. name .. last .. '", "password": "enchantress of numbers"}')
  end
end

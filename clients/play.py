"""Plays a game with the clients that were generated from both OpenAPI documents.

play.py ADDRESS USERNAME PASSWORD: registers the user at the gateway's address, starts games, guesses and lists. Each
response is read into the classes of the client, which check it against the document.
"""
import sys

import wordle_games
import wordle_users


def play(address, username, password):
    users = client_of(wordle_users, address, username, password)
    games = wordle_games.GamesApi(client_of(wordle_games, address, username, password))
    standings = wordle_games.StandingsApi(games.api_client)
    accounts = wordle_users.AccountsApi(users)

    accounts.register_user(wordle_users.NewUser(username=username, password=password))
    assert accounts.show_account().username == username
    game = games.start_game()
    guess = wordle_games.NewGuess(guess="crane")
    response = games.guess_with_http_info(game.id, guess, if_match='"0"')
    assert response.data.guesses[0].word == "crane", response.data
    assert games.get_game(game.id).guesses_remaining == 5
    assert_refused(lambda: games.guess(game.id, guess, if_match='"0"'), 412)
    assert_refused(lambda: games.guess(game.id, wordle_games.NewGuess(guess="zzzzz")), 422)
    daily = games.start_game(new_game=wordle_games.NewGame(puzzle="daily", hard_mode=True))
    assert daily.var_date == daily.created_at.date(), daily
    listed = games.list_games(status=wordle_games.Status.IN_MINUS_PROGRESS, limit=5)
    assert {one.id for one in listed.games} == {game.id, daily.id}, listed
    assert standings.get_statistics().played == 0
    assert standings.get_leaderboard().me.rank is None
    games.remove_games()
    accounts.delete_account()


def client_of(package, address, username, password):
    return package.ApiClient(package.Configuration(host=address, username=username, password=password))


def assert_refused(call, status):
    try:
        call()
    except wordle_games.ApiException as refusal:
        assert refusal.status == status, refusal
    else:
        raise AssertionError(f"Not refused with {status}")


play(*sys.argv[1:])
print("Played")

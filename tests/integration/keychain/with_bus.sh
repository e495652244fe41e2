#!/bin/sh
# with_bus.sh keyring|bare PROGRAM [ARGUMENT…]
# Runs a test on a session bus and in a home of its own; with "keyring" also with an unlocked gnome-keyring on that bus.
set -eu
mode=$1
shift
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
mkdir -m 700 "$home/run"
export HOME="$home" XDG_RUNTIME_DIR="$home/run"
unset DISPLAY WAYLAND_DISPLAY XDG_CONFIG_HOME XDG_DATA_HOME XDG_CURRENT_DESKTOP DESKTOP_SESSION DBUS_SESSION_BUS_ADDRESS

if [ "$mode" = bare ]; then
    dbus-run-session -- "$@"
    exit
fi
# The password must not be empty: the daemon would ask for one on a screen.
dbus-run-session -- sh -c '
    printf test >"$HOME/password"
    gnome-keyring-daemon --foreground --unlock --components=secrets <"$HOME/password" >/dev/null 2>&1 &
    keyring=$!
    gdbus wait --session --timeout 20 org.freedesktop.secrets
    result=0
    "$@" || result=$?
    kill $keyring 2>/dev/null
    wait $keyring 2>/dev/null
    exit $result' sh "$@"

# The simulators, the three programs, the worker, fcgiwrap and nginx.
# shellcheck shell=bash

PYTHON=/usr/bin/python3
DEMO_PARTNER=PayPal
DEMO_VENDOR=examplehosting
DEMO_PF_PASSWORD=demo-payflow
DEMO_PP_EMAIL=paypal@example.com
DEMO_PP_RECEIVER=EXAMPLERECVR1
DEMO_PP_TOKEN=demo-identity-token
DEMO_ST_KEY=sk_test_demo
DEMO_ST_SECRET=whsec_demo

check_ports() {
  "$PYTHON" - HTTPS_PORT "$HTTPS_PORT" HTTP_PORT "$HTTP_PORT" <<'PY' || exit 1
import socket, sys

names = iter(sys.argv[1:])
fault = False
for name, port in zip(names, names):
    other = 9443 if name == "HTTPS_PORT" else 9080
    try:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", int(port)))
            probe.listen()
    except (OSError, ValueError, OverflowError) as reason:
        print(f"stack: port {port} cannot be used: {getattr(reason, 'strerror', None) or 'it is not a port number'}. "
              f"Choose another with {name}, for example {name}={other}", file=sys.stderr)
        fault = True
sys.exit(fault)
PY
}

simulator() {  # simulator NAME OPTIONS...
  local name=$1
  shift
  part_alive "$name" || rm -f "$RUN/$name.port"
  PYTHONDONTWRITEBYTECODE=1 PF_PASSWORD=$DEMO_PF_PASSWORD PP_AUTH_TOKEN=$DEMO_PP_TOKEN \
    ST_SECRET_KEY=$DEMO_ST_KEY ST_WEBHOOK_SECRET=$DEMO_ST_SECRET \
    part_start "$name" "$PYTHON" "$TREE/t/sim/$name.py" --port 0 --port-file "$RUN/$name.port" "$@"
}

start_simulators() {
  local name
  simulator payflow --partner "$DEMO_PARTNER" --vendor "$DEMO_VENDOR" --user "$DEMO_VENDOR" --amounts "${JC_AMOUNTS:-any}"
  simulator paypal --email "$DEMO_PP_EMAIL" --receiver-id "$DEMO_PP_RECEIVER" --notify-url "$HTTPS_URL/signup/ipn"
  simulator stripe --webhook-url "$HTTPS_URL/signup/webhook"
  part_alive smtp || rm -f "$RUN/smtp-control.port"
  simulator smtp --dir "$VAR/mail" --control-port-file "$RUN/smtp-control.port"
  part_alive strips || rm -f "$RUN/strips.addresses"
  simulator strips --addresses-file "$RUN/strips.addresses" --strip ats1:rpdu:24 --strip ats2:rpdu2:24 --strip ats3:masterswitch:8 --strip ats4:rpdu:8
  for name in "${SIMULATORS[@]}"; do
    wait_for "$name" 20 "the $name simulator listens" test -s "$RUN/$name.port"
  done
  wait_for smtp 20 "the smtp simulator takes control calls" test -s "$RUN/smtp-control.port"
}

write_nginx_conf() {
  local user=""
  # As an ordinary user nginx cannot change to another; as root its workers must be able to read this tree.
  [ "$(id -u)" != 0 ] || user="user root;"
  "$TREE/nginx/render" "$RUN" "RUN=$RUN" "LOG=$LOG" "USER_LINE=$user" \
    "SECURE_URL=$HTTPS_URL" "PUBLIC_URL=$HTTP_URL" \
    "SECURE_LISTEN=127.0.0.1:$HTTPS_PORT" "HTTP_LISTEN=127.0.0.1:$HTTP_PORT" \
    "CERT=$VAR/cert/site.crt" "CERT_KEY=$VAR/cert/site.key" "ACME=$VAR/acme" \
    "SOCK_SIGNUP=$SOCKETS/signup.sock" "SOCK_MGMT=$SOCKETS/mgmt.sock" "SOCK_AM=$SOCKETS/am.sock" \
    "SOCK_CGI=$SOCKETS/cgi.sock" "RATE=${JC_RATE:-30r/m}" "BURST=${JC_BURST:-20}"
}

# nginx closes its idle connections when it reloads, and a request that is just on its way there is lost; so it is left
# alone unless something has changed.
reload_nginx() {
  local before
  before=$(cat "$RUN/nginx.conf" "$RUN"/jc/*.conf)
  write_nginx_conf
  [ "$before" != "$(cat "$RUN/nginx.conf" "$RUN"/jc/*.conf)" ] || return 0
  nginx -t -q -p "$RUN/" -c "$RUN/nginx.conf" -e "$LOG/nginx-error.log" 2>"$LOG/nginx-test.out" ||
    explain nginx-test "nginx refuses its configuration"
  kill -HUP "$(part_pid nginx)"
}

start_nginx() {
  part_start nginx nginx -p "$RUN/" -c "$RUN/nginx.conf" -e "$LOG/nginx-error.log" -g 'daemon off;'
}

start_cgi() {
  part_start cgi spawn-fcgi -n -s "$SOCKETS/cgi.sock" -M 0600 -- "$(type -P fcgiwrap)" -f
}

start_worker() { part_start worker "$BIN/jcctl" --config "$RUN/jc.conf" worker; }

start_programs() {
  local program workers
  for program in "${PROGRAMS[@]}"; do
    # Some of signup's workers wait for the card gateway; the others must still be enough.
    workers=4
    [ "$program" != signup ] || workers=12
    WORKERS=$workers part_start "$program" spawn-fcgi -n -s "$SOCKETS/$program.sock" -M 0600 -- "$BIN/$program" --config "$RUN/jc.conf"
  done
  start_worker
}

fetch() { curl --silent --fail --output /dev/null --max-time 5 --noproxy '*' --cacert "$VAR/cert/site.crt" "$1"; }

# part_answers NAME: asks the part itself; a part without a page of its own answers by being there.
part_answers() {
  case $1 in
    database) choose_socket_directory && database_answers ;;
    nginx) fetch "$HTTP_URL/" ;;
    cgi) fetch "$HTTP_URL/cgi-bin/status" ;;
    signup) fetch "$HTTPS_URL/signup/step1.html" ;;
    mgmt | am) fetch "$HTTPS_URL/$1/login.html" ;;
    *) part_alive "$1" ;;
  esac
}

wait_for_answers() {
  local part
  for part in nginx cgi "${PROGRAMS[@]}" worker; do
    wait_for "$part" 20 "$part answers" part_answers "$part"
  done
}

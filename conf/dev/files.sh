# Directories, sockets, certificate, card log keys and the files in run/.
# shellcheck shell=bash

make_directories() {
  mkdir -p "$VAR"/{db,run,log,mail,cert,gnupg,gnupg-public} "$RUN"/{jc,tmp}
  chmod 700 "$VAR"/{db,run,gnupg,gnupg-public}
  touch "${LOGS[@]/#/$LOG/}"
}

# A unix socket's path has 107 bytes at most. A tree that lies deeper keeps its sockets, and a short name for the key
# pair's directory (gpg makes sockets there), in a private directory below /tmp.
choose_socket_directory() {
  local longest=$VAR/gnupg/S.gpg-agent.browser
  SOCKETS=$RUN
  DB_SOCKET=$VAR/db/sock
  CARD_KEYS=$VAR/gnupg
  if [ "$(printf %s "$longest" | wc -c)" -gt 107 ]; then
    SOCKETS=$(cat "$RUN/sockets.dir" 2>/dev/null || true)
    if [ ! -d "$SOCKETS" ] || [ ! -O "$SOCKETS" ]; then
      SOCKETS=$(mktemp -d /tmp/jc.XXXXXX)
      printf '%s\n' "$SOCKETS" >"$RUN/sockets.dir"
    fi
    DB_SOCKET=$SOCKETS/db.sock
    CARD_KEYS=$SOCKETS/gnupg
    ln -sfn "$VAR/gnupg" "$CARD_KEYS"
  fi
}

remove_socket_directory() {
  local directory
  rm -f "$RUN"/*.sock
  [ -f "$RUN/sockets.dir" ] || return 0
  directory=$(cat "$RUN/sockets.dir")
  case $directory in
    /tmp/jc.??????) if [ -O "$directory" ]; then rm -rf "$directory"; fi ;;
  esac
  rm -f "$RUN/sockets.dir"
}

make_certificate() {
  local file=$VAR/cert/site.crt
  # A week before it ends there is a new one.
  ! openssl x509 -checkend 604800 -noout -in "$file" >/dev/null 2>&1 || return 0
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 365 -subj /CN=127.0.0.1 \
    -addext 'subjectAltName=IP:127.0.0.1,DNS:localhost' -addext 'extendedKeyUsage=serverAuth' \
    -keyout "$VAR/cert/site.key" -out "$file.new" 2>"$LOG/certificate.out" ||
    explain certificate "the certificate could not be made"
  mv "$file.new" "$file"
}

# The private half is here only because this is the demo; on a real host it is on another machine.
make_keys() {
  local public=$VAR/gnupg-public
  [ -s "$VAR/system.key" ] || openssl rand -hex 32 >"$VAR/system.key"
  [ -s "$VAR/power.key" ] || openssl rand -hex 32 >"$VAR/power.key"
  [ ! -s "$RUN/card-key" ] || return 0
  {
    gpg --homedir "$CARD_KEYS" --batch --quiet --pinentry-mode loopback --passphrase '' \
      --quick-gen-key 'Card log (demo) <cardlog@example.com>' future-default default never
    # Encryption asks for a lock and rewrites the seed otherwise, which makes the workers wait for each other.
    printf '%s\n' lock-never no-random-seed-file no-auto-check-trustdb >"$public/gpg.conf"
    gpg --homedir "$CARD_KEYS" --batch --armor --export >"$public/card.asc"
    gpg --homedir "$public" --batch --quiet --no-autostart --import "$public/card.asc"
    gpg --homedir "$public" --batch --with-colons --list-keys | awk -F: '$1 == "fpr" { print $10; exit }' >"$RUN/card-key.new"
    gpgconf --homedir "$CARD_KEYS" --kill gpg-agent
  } >"$LOG/keys.out" 2>&1 || explain keys "the card log's keys could not be made"
  [ -s "$RUN/card-key.new" ] || explain keys "the card log's keys could not be made"
  mv "$RUN/card-key.new" "$RUN/card-key"
}

read_ports() {
  PAYFLOW_PORT=$(cat "$RUN/payflow.port")
  PAYPAL_PORT=$(cat "$RUN/paypal.port")
  STRIPE_PORT=$(cat "$RUN/stripe.port")
  SMTP_PORT=$(cat "$RUN/smtp.port")
  SMTP_CONTROL_PORT=$(cat "$RUN/smtp-control.port")
  STRIPS_PORT=$(cat "$RUN/strips.port")
}

base_conf() {
  local program
  for program in SIGNUP MGMT AM JCCTL; do
    echo "${program}_LOG_LEVEL=info"
    echo "${program}_LOG_FILE=$LOG/${program,,}.log"
  done
  cat <<CONF
DEV=1
JC_DOMAIN=127.0.0.1:$HTTPS_PORT
PUBLIC_URL=$HTTP_URL/
MGMT_BASE=$TREE/templates/mgmt
COMMON_BASE=$TREE/templates/shared
SIGNUP_BASE=$TREE/templates/signup
AM_BASE=$TREE/templates/am
MAIL_BASE=$TREE/templates/mail
SCHEMA_DIR=$TREE/schema
IPN_LOG_FILE=$LOG/ipn.log
WORKERS=4
DB_SOCKET=$DB_SOCKET
DB_NAME=jc
DB_USER=jc
DB_PASSWORD=$(cat "$RUN/db.password")
DB_ADMIN_USER=$ME
BWDB_SOCKET=$DB_SOCKET
BWDB_NAME=bwdb
BWDB_USER=bwdb
BWDB_PASSWORD=$(cat "$RUN/bwdb.password")
BWDB_IMPORT_USER=bwdb_import
BWDB_IMPORT_PASSWORD=$(cat "$RUN/bwdb_import.password")
BWDB_ADMIN_USER=$ME
COMPANY_NAME=Example Hosting
COMPANY_PHONE=+1 555 0100
SALES_EMAIL=sales@example.com
SUPPORT_EMAIL=support@example.com
LINUX_EMAIL=linux@example.com
BILLING_EMAIL=billing@example.com
STAFF_EMAIL=orders@example.com
MAIL_FROM=noreply@example.com
MAILER=smtp
SMTP_URL=smtp://127.0.0.1:$SMTP_PORT
SMTP_TIMEOUT=10
JOBS_OFF=batch-gather invoice-gather batch-process arrears card-notices bandwidth reconcile
CARD_GATEWAY=payflow
PF_URL=http://127.0.0.1:$PAYFLOW_PORT/
PF_PARTNER=$DEMO_PARTNER
PF_VENDOR=$DEMO_VENDOR
PF_USER=$DEMO_VENDOR
PF_PASSWORD=$DEMO_PF_PASSWORD
PF_TIMEOUT=20
PAYPAL=paypal
PP_URL=http://127.0.0.1:$PAYPAL_PORT/cgi-bin/webscr
PP_VERIFY_URL=http://127.0.0.1:$PAYPAL_PORT/cgi-bin/webscr
PP_EMAIL=$DEMO_PP_EMAIL
PP_RECEIVER_ID=$DEMO_PP_RECEIVER
PP_AUTH_TOKEN=$DEMO_PP_TOKEN
PP_TIMEOUT=10
PAYMENT_PAGES=stripe
ST_URL=http://127.0.0.1:$STRIPE_PORT/
ST_SECRET_KEY=$DEMO_ST_KEY
ST_WEBHOOK_SECRET=$DEMO_ST_SECRET
ST_TIMEOUT=10
CC_LOG=1
CC_LOG_FILE=$LOG/cc.log
CC_GNUPGHOME=$VAR/gnupg-public
SYSTEM_KEY_FILE=$VAR/system.key
POWER=snmp
POWER_KEY_FILE=$VAR/power.key
ATS_LOG_FILE=$LOG/ats.log
CC_KEY=$(cat "$RUN/card-key")
CONF
}

# A key may stand once only, so a line of JC_EXTRA_CONF takes the place of ours.
write_jc_conf() {
  {
    base_conf
    printf '%s\n' "${JC_EXTRA_CONF:-}"
  } | awk -F= 'NF { line[$1] = $0; if (!($1 in at)) { at[$1] = ++n; key[n] = $1 } } END { for (i = 1; i <= n; i++) print line[key[i]] }' \
    >"$RUN/jc.conf.new"
  mv "$RUN/jc.conf.new" "$RUN/jc.conf"
}

write_demo_env() {
  {
    cat <<ENV
HTTPS_URL=$HTTPS_URL
HTTP_URL=$HTTP_URL
DB_SOCKET=$DB_SOCKET
MAIL_DIR=$VAR/mail
CARDLOG_GNUPGHOME=$CARD_KEYS
CC_LOG_FILE=$LOG/cc.log
PAYFLOW_CONTROL=http://127.0.0.1:$PAYFLOW_PORT/_control
PAYPAL_CONTROL=http://127.0.0.1:$PAYPAL_PORT/_control
STRIPE_CONTROL=http://127.0.0.1:$STRIPE_PORT/_control
SMTP_CONTROL=http://127.0.0.1:$SMTP_CONTROL_PORT/_control
STRIPS_CONTROL=http://127.0.0.1:$STRIPS_PORT/_control
JC_CONFIG=$RUN/jc.conf
ENV
    grep -E '^[A-Z_]+=' "$RUN/demo.out" || true
  } >"$RUN/demo.env.new"
  mv "$RUN/demo.env.new" "$RUN/demo.env"
  rm -f "$RUN/demo.out"
}

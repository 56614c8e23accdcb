-- Money. Amounts are whole cents. A row in payments is committed before anybody is asked to move money.

CREATE TABLE subs (
  id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid          INT UNSIGNED NOT NULL,
  sysid        INT UNSIGNED NULL,
  package_id   INT UNSIGNED NULL,
  description  VARCHAR(200) NOT NULL,
  amount       BIGINT       NOT NULL,
  months       INT UNSIGNED NOT NULL,
  anchor_day   INT UNSIGNED NOT NULL,
  disk_gb      INT UNSIGNED NULL COMMENT 'custom included value; null: as the package',
  ips          INT UNSIGNED NULL,
  bandwidth_gb INT UNSIGNED NULL,
  next_bill_on DATE         NULL COMMENT 'null: not billed',
  ended_on     DATE         NULL,
  KEY (cid), KEY (sysid), KEY (next_bill_on),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (sysid) REFERENCES systems (sysid),
  FOREIGN KEY (package_id) REFERENCES packages (id),
  CHECK (months IN (1, 6, 12) AND anchor_day BETWEEN 1 AND 31)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE invoice (
  id        INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  inv_ref   CHAR(8)      NOT NULL,
  cid       INT UNSIGNED NOT NULL,
  amount    BIGINT       NOT NULL,
  paid      BIGINT       NOT NULL DEFAULT 0,
  state     ENUM('open','paid','void') NOT NULL DEFAULT 'open',
  issued_on DATE         NOT NULL,
  due_on    DATE         NOT NULL,
  pay_hash  CHAR(64)     NULL COMMENT 'SHA-256 of the key in the pay link',
  paypal_token CHAR(32)  NULL,
  UNIQUE KEY (inv_ref), UNIQUE KEY (pay_hash), UNIQUE KEY (paypal_token), KEY (cid),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  CHECK (amount > 0 AND paid >= 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE invoice_lines (
  invoice_id INT UNSIGNED NOT NULL,
  position   INT UNSIGNED NOT NULL,
  text       VARCHAR(200) NOT NULL,
  period     VARCHAR(60)  NOT NULL DEFAULT '',
  amount     BIGINT       NOT NULL,
  PRIMARY KEY (invoice_id, position),
  FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE payments (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id  CHAR(32)     NOT NULL COMMENT 'X-VPS-REQUEST-ID, or made for what PayPal reports',
  custref     CHAR(12)     NOT NULL COMMENT 'what an inquiry asks about',
  form_key    CHAR(32)     NULL COMMENT 'key of the form that was sent: the same form is the same attempt',
  vendor      ENUM('payflow','paypal') NOT NULL,
  kind        ENUM('authorize','capture','sale','credit','void') NOT NULL,
  state       ENUM('pending','done','declined','held','unknown') NOT NULL DEFAULT 'pending',
  amount      BIGINT       NOT NULL,
  currency    CHAR(3)      NOT NULL,
  cid         INT UNSIGNED NULL,
  signup_id   INT UNSIGNED NULL,
  invoice_id  INT UNSIGNED NULL,
  claim       VARCHAR(32)  NULL COMMENT 'what it pays for, while it may have moved money: one live payment each',
  reference   VARCHAR(32)  NULL COMMENT 'PNREF or PayPal transaction id',
  result      INT          NULL,
  message     VARCHAR(200) NOT NULL DEFAULT '',
  auth_code   VARCHAR(16)  NOT NULL DEFAULT '',
  avs_street  CHAR(1)      NOT NULL DEFAULT '',
  avs_zip     CHAR(1)      NOT NULL DEFAULT '',
  cvv         CHAR(1)      NOT NULL DEFAULT '',
  brand       VARCHAR(16)  NOT NULL DEFAULT '',
  last_four   CHAR(4)      NOT NULL DEFAULT '',
  expiry      CHAR(7)      NOT NULL DEFAULT '' COMMENT 'YYYY-MM',
  created_at  DATETIME     NOT NULL,
  settled_at  DATETIME     NULL,
  checks      INT UNSIGNED NOT NULL DEFAULT 0,
  next_check_at DATETIME   NULL COMMENT 'when to ask the gateway what became of it',
  UNIQUE KEY (request_id),
  UNIQUE KEY (custref),
  UNIQUE KEY (form_key),
  UNIQUE KEY one_live_payment (claim),
  KEY (signup_id), KEY (invoice_id), KEY (cid), KEY (reference), KEY (next_check_at),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (signup_id) REFERENCES signups (id),
  FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CHECK (state IN ('pending', 'unknown') OR settled_at IS NOT NULL),
  CHECK (state <> 'declined' OR claim IS NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE pmt_source (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid         INT UNSIGNED NOT NULL,
  type        ENUM('f','p','i') NOT NULL COMMENT 'f card through Payflow, p PayPal, i invoice',
  status      TINYINT      NOT NULL DEFAULT 1 COMMENT '1 active',
  brand       VARCHAR(16)  NOT NULL DEFAULT '',
  last_four   CHAR(4)      NOT NULL DEFAULT '',
  expiry      CHAR(7)      NOT NULL DEFAULT '',
  reference   VARCHAR(32)  NULL COMMENT 'what later charges refer to',
  created_at  DATETIME     NOT NULL,
  KEY (cid), KEY (last_four),
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE pfp_batch (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid         INT UNSIGNED NOT NULL,
  amount      BIGINT       NOT NULL,
  tries       INT UNSIGNED NOT NULL DEFAULT 0,
  state       ENUM('waiting','charged','failed','unknown') NOT NULL DEFAULT 'waiting',
  payment_id  INT UNSIGNED NULL,
  last_result INT          NULL,
  created_at  DATETIME     NOT NULL,
  KEY (cid), KEY (state),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (payment_id) REFERENCES payments (id),
  CHECK (amount > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The ledger: charges negative, payments and credits positive. Rows are only ever added.
CREATE TABLE billing_history (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid         INT UNSIGNED NOT NULL,
  posted_at   DATETIME     NOT NULL,
  kind        ENUM('charge','payment','credit','refund','reversal') NOT NULL,
  amount      BIGINT       NOT NULL,
  text        VARCHAR(200) NOT NULL,
  period_from DATE         NULL,
  period_to   DATE         NULL,
  sub_id      INT UNSIGNED NULL,
  payment_id  INT UNSIGNED NULL,
  invoice_id  INT UNSIGNED NULL,
  reverses    BIGINT UNSIGNED NULL,
  who         VARCHAR(40)  NOT NULL,
  KEY (cid, posted_at, id),
  UNIQUE KEY one_charge_per_period (sub_id, period_from),
  UNIQUE KEY one_entry_per_payment (payment_id),
  UNIQUE KEY one_reversal (reverses),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (sub_id) REFERENCES subs (id),
  FOREIGN KEY (payment_id) REFERENCES payments (id),
  FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  FOREIGN KEY (reverses) REFERENCES billing_history (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE paypal_subs (
  id              INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  profile_id      VARCHAR(32)  NOT NULL COMMENT 'subscr_id and recurring_payment_id are one namespace',
  old_profile_id  VARCHAR(32)  NULL,
  cid             INT UNSIGNED NULL COMMENT 'null: orphan, or its order is not accepted yet',
  signup_id       INT UNSIGNED NULL,
  amount          BIGINT       NOT NULL,
  months          INT UNSIGNED NOT NULL,
  state           ENUM('active','suspended','cancelled','ended') NOT NULL DEFAULT 'active',
  last_payment_at DATETIME     NULL,
  created_at      DATETIME     NOT NULL,
  UNIQUE KEY (profile_id), KEY (old_profile_id), KEY (cid), KEY (signup_id),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (signup_id) REFERENCES signups (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Every notice as it came. Only the columns after raw_body may be changed by the site's user.
CREATE TABLE ipn (
  id             INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  received_at    DATETIME     NOT NULL,
  remote_addr    VARCHAR(45)  NOT NULL,
  raw_body       MEDIUMBLOB   NOT NULL,
  verdict        ENUM('waiting','genuine','forged') NOT NULL DEFAULT 'waiting',
  effect         ENUM('none','applied','held','ignored','duplicate') NOT NULL DEFAULT 'none',
  event_key      VARCHAR(190) NULL COMMENT 'transaction and state; set only once it is verified',
  txn_id         VARCHAR(40)  NOT NULL DEFAULT '',
  payment_status VARCHAR(40)  NOT NULL DEFAULT '',
  note           VARCHAR(200) NOT NULL DEFAULT '',
  signup_id      INT UNSIGNED NULL,
  checks         INT UNSIGNED NOT NULL DEFAULT 0,
  next_check_at  DATETIME     NULL,
  UNIQUE KEY one_effect_per_event (event_key),
  KEY (verdict, next_check_at), KEY (txn_id),
  FOREIGN KEY (signup_id) REFERENCES signups (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Sessions, one-time tokens, mail, the audit trail, and what staff publish.

CREATE TABLE sessions (
  token_hash CHAR(64)     NOT NULL PRIMARY KEY COMMENT 'SHA-256 of the cookie',
  app        ENUM('mgmt','am') NOT NULL,
  user_id    INT UNSIGNED NULL,
  cid        INT UNSIGNED NULL,
  created_at DATETIME     NOT NULL,
  seen_at    DATETIME     NOT NULL,
  proven_at  DATETIME     NOT NULL COMMENT 'when password or code was last asked for',
  remote_addr VARCHAR(45) NOT NULL,
  agent      VARCHAR(200) NOT NULL DEFAULT '',
  KEY (user_id), KEY (cid), KEY (seen_at),
  FOREIGN KEY (user_id) REFERENCES users (id),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  CHECK ((app = 'mgmt') = (user_id IS NOT NULL)),
  CHECK (app <> 'am' OR cid IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE tokens (
  token_hash CHAR(64)     NOT NULL PRIMARY KEY,
  purpose    ENUM('password_reset','owner_token','activation','hand_off') NOT NULL,
  cid        INT UNSIGNED NULL,
  user_id    INT UNSIGNED NULL,
  created_at DATETIME     NOT NULL,
  expires_at DATETIME     NOT NULL,
  used_at    DATETIME     NULL,
  KEY (expires_at),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (user_id) REFERENCES users (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Failed logins by account and by address: the delay grows with them (security 1.1).
CREATE TABLE login_failures (
  subject    VARCHAR(80)  NOT NULL PRIMARY KEY COMMENT 'mgmt:login, am:cid or addr:address',
  failures   INT UNSIGNED NOT NULL,
  last_at    DATETIME     NOT NULL,
  KEY (last_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE audit_log (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  at          DATETIME     NOT NULL,
  actor       VARCHAR(60)  NOT NULL COMMENT 'user:login, customer:cid, job:name, visitor',
  remote_addr VARCHAR(45)  NOT NULL DEFAULT '',
  request_id  VARCHAR(40)  NOT NULL DEFAULT '',
  action      VARCHAR(60)  NOT NULL,
  object      VARCHAR(60)  NOT NULL,
  old_value   TEXT         NOT NULL,
  new_value   TEXT         NOT NULL,
  KEY (object), KEY (at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE mail_outbox (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  message_id  VARCHAR(120) NOT NULL,
  dedupe_key  VARCHAR(190) NULL,
  recipient   VARCHAR(254) NOT NULL,
  reply_to    VARCHAR(254) NOT NULL DEFAULT '',
  subject     VARCHAR(200) NOT NULL,
  body        MEDIUMTEXT   NOT NULL,
  cause       VARCHAR(60)  NOT NULL,
  state       ENUM('waiting','sent','dead') NOT NULL DEFAULT 'waiting',
  tries       INT UNSIGNED NOT NULL DEFAULT 0,
  created_at  DATETIME     NOT NULL,
  next_try_at DATETIME     NOT NULL,
  sent_at     DATETIME     NULL,
  last_error  VARCHAR(200) NOT NULL DEFAULT '',
  UNIQUE KEY (message_id),
  UNIQUE KEY (dedupe_key),
  KEY (state, next_try_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE announcements (
  id         INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid        INT UNSIGNED NULL COMMENT 'null: for all',
  text       TEXT         NOT NULL,
  shown_from DATETIME     NOT NULL,
  shown_until DATETIME    NULL,
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

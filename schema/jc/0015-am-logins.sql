-- Several logins for one customer's account, a second factor for each of them, and the codes and links that guard the account.

CREATE TABLE am_logins (
  id          INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid         INT UNSIGNED NOT NULL,
  name        VARCHAR(32)  NOT NULL COMMENT 'col00042-anna is anna of customer 42',
  email       VARCHAR(254) NOT NULL,
  kind        ENUM('owner','billing','technical') NOT NULL,
  hash        VARCHAR(255) NULL COMMENT 'Argon2id; null: no password has been chosen yet',
  active      BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at  DATETIME     NOT NULL,
  row_version INT UNSIGNED NOT NULL DEFAULT 1,
  UNIQUE KEY (cid, name),
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- In the next three, login_id 0 is the account's own login.
CREATE TABLE am_factors (
  cid      INT UNSIGNED NOT NULL,
  login_id INT UNSIGNED NOT NULL,
  secret   VARCHAR(64)  NULL COMMENT 'base32; null: no second factor',
  pending  VARCHAR(64)  NULL COMMENT 'base32; becomes the secret once a code of it was given',
  counter  BIGINT       NOT NULL DEFAULT 0 COMMENT 'last time step used: a code works once',
  PRIMARY KEY (cid, login_id),
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE am_recovery_codes (
  cid       INT UNSIGNED NOT NULL,
  login_id  INT UNSIGNED NOT NULL,
  code_hash CHAR(64)     NOT NULL COMMENT 'SHA-256 of the code',
  used_at   DATETIME     NULL,
  PRIMARY KEY (cid, login_id, code_hash),
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Browsers from which a login has been used: one that is not among them is told by mail.
CREATE TABLE am_devices (
  cid         INT UNSIGNED NOT NULL,
  login_id    INT UNSIGNED NOT NULL,
  device_hash CHAR(64)     NOT NULL COMMENT 'SHA-256 of a cookie that stays',
  first_at    DATETIME     NOT NULL,
  PRIMARY KEY (cid, login_id, device_hash),
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Who has asked for a new password: each gets the same page at once, and jcctl worker sees whether there is such an account.
CREATE TABLE am_reset_requests (
  id          BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid         INT UNSIGNED NULL COMMENT 'as typed; null: no customer id at all',
  name        VARCHAR(32)  NOT NULL COMMENT 'of a further login; empty: the account itself',
  email       VARCHAR(254) NOT NULL COMMENT 'as typed',
  remote_addr VARCHAR(45)  NOT NULL,
  asked_at    DATETIME     NOT NULL,
  done_at     DATETIME     NULL,
  KEY (done_at), KEY (remote_addr, asked_at), KEY (asked_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE tokens
  MODIFY purpose ENUM('password_reset','owner_token','activation','hand_off','staff_setup','login_setup','new_password','owner_undo') NOT NULL,
  ADD login_id INT UNSIGNED NULL COMMENT 'of a further login; null: the account itself',
  ADD session_hash CHAR(64) NULL COMMENT 'works in this session only',
  ADD detail VARCHAR(255) NOT NULL DEFAULT '',
  ADD KEY (session_hash),
  ADD FOREIGN KEY (login_id) REFERENCES am_logins (id);

ALTER TABLE sessions
  ADD login_id INT UNSIGNED NULL COMMENT 'am: which further login it is; null: the account itself',
  ADD KEY (login_id),
  ADD FOREIGN KEY (login_id) REFERENCES am_logins (id),
  ADD CHECK (login_id IS NULL OR (app = 'am' AND staff_id IS NULL));

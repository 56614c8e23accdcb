-- Staff, customers and the people behind them.

CREATE TABLE users (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  login         VARCHAR(32)  NOT NULL,
  hash          VARCHAR(255) NOT NULL COMMENT 'Argon2id, or a legacy form that is replaced at the next login',
  name          VARCHAR(100) NOT NULL,
  email         VARCHAR(254) NOT NULL,
  role          ENUM('support','billing','sysadmin','admin') NOT NULL,
  totp_secret   VARCHAR(64)  NULL COMMENT 'base32; null: no second factor yet',
  totp_counter  BIGINT       NOT NULL DEFAULT 0 COMMENT 'last time step used: a code works once',
  active        BOOLEAN      NOT NULL DEFAULT TRUE,
  last_login_at DATETIME     NULL,
  UNIQUE KEY (login)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE customers (
  cid              INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  owner_name       VARCHAR(100) NOT NULL,
  company          VARCHAR(100) NOT NULL DEFAULT '',
  address          VARCHAR(300) NOT NULL DEFAULT '',
  city             VARCHAR(100) NOT NULL DEFAULT '',
  postal_code      VARCHAR(20)  NOT NULL DEFAULT '',
  country          CHAR(2)      NOT NULL DEFAULT 'US',
  phone            VARCHAR(40)  NOT NULL DEFAULT '',
  owner_email      VARCHAR(254) NULL,
  am_auth          VARCHAR(255) NULL COMMENT 'password hash; null: no password set',
  am_enabled       BOOLEAN      NOT NULL DEFAULT FALSE,
  status           ENUM('active','cancelled') NOT NULL DEFAULT 'active',
  cancelled_at     DATETIME     NULL,
  arrears_since    DATE         NULL,
  bandwidth_option ENUM('stop','limit','go') NOT NULL DEFAULT 'stop',
  bandwidth_limit  BIGINT       NULL COMMENT 'cents a month, with option limit',
  referral         VARCHAR(200) NOT NULL DEFAULT '',
  created_at       DATETIME     NOT NULL,
  KEY (owner_email),
  CHECK (bandwidth_option <> 'limit' OR bandwidth_limit IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE contacts (
  id       INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid      INT UNSIGNED NOT NULL,
  name     VARCHAR(100) NOT NULL,
  email    VARCHAR(254) NOT NULL,
  phone    VARCHAR(40)  NOT NULL DEFAULT '',
  billing  ENUM('no','main','alternate') NOT NULL DEFAULT 'no',
  admin    ENUM('no','main','alternate') NOT NULL DEFAULT 'no',
  KEY (cid), KEY (email),
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE notes (
  id         INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  cid        INT UNSIGNED NOT NULL,
  user_id    INT UNSIGNED NULL,
  created_at DATETIME     NOT NULL,
  text       TEXT         NOT NULL,
  pinned     BOOLEAN      NOT NULL DEFAULT FALSE,
  KEY (cid),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (user_id) REFERENCES users (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

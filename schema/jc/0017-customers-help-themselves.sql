-- What customers do by themselves: a card can be checked without any money, an attempt like the others, of an account; and a message
-- to support from an address that is not on file waits until that address has confirmed it.

ALTER TABLE payments
  MODIFY kind ENUM('authorize','capture','sale','credit','void','verify') NOT NULL,
  MODIFY who VARCHAR(60) NOT NULL DEFAULT '' COMMENT 'as audit_log.actor; empty: a visitor';

ALTER TABLE tokens
  MODIFY purpose ENUM('password_reset','owner_token','activation','hand_off','staff_setup','login_setup','new_password','owner_undo','support_message') NOT NULL;

CREATE TABLE support_messages (
  key_hash   CHAR(64)     NOT NULL PRIMARY KEY COMMENT 'of the token in the mail that asks for the confirmation',
  cid        INT UNSIGNED NOT NULL,
  reference  CHAR(8)      NOT NULL,
  sysid      INT UNSIGNED NULL COMMENT 'what it is about; null: the account',
  name       VARCHAR(100) NOT NULL,
  email      VARCHAR(254) NOT NULL,
  subject    VARCHAR(100) NOT NULL,
  text       TEXT         NOT NULL,
  created_at DATETIME     NOT NULL,
  KEY (created_at),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (sysid) REFERENCES systems (sysid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

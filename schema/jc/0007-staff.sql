-- What staff log in with beside the password, one-time tokens for more purposes, and what staff do in a customer's name.

ALTER TABLE users
  MODIFY hash VARCHAR(255) NOT NULL COMMENT 'Argon2id, or a legacy form that is replaced at the next login; empty: none set yet',
  ADD totp_pending VARCHAR(64) NULL COMMENT 'base32; becomes totp_secret once a code of it was given',
  ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;

CREATE TABLE recovery_codes (
  user_id   INT UNSIGNED NOT NULL,
  code_hash CHAR(64)     NOT NULL COMMENT 'SHA-256 of the code',
  used_at   DATETIME     NULL,
  PRIMARY KEY (user_id, code_hash),
  FOREIGN KEY (user_id) REFERENCES users (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE tokens
  MODIFY purpose ENUM('password_reset','owner_token','activation','hand_off','staff_setup') NOT NULL,
  ADD tries INT UNSIGNED NOT NULL DEFAULT 0,
  ADD KEY (cid, purpose);

-- A session of am may be a member of staff who looks at a customer's account: read-only until there is a reason to write.
ALTER TABLE sessions
  ADD staff_id INT UNSIGNED NULL COMMENT 'am: who of the staff it is',
  ADD write_reason VARCHAR(200) NULL,
  ADD FOREIGN KEY (staff_id) REFERENCES users (id),
  ADD CHECK (staff_id IS NULL OR app = 'am'),
  ADD CHECK (write_reason IS NULL OR staff_id IS NOT NULL);

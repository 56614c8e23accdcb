-- PayPal's notices of every kind: what each is about, who of the staff has decided on it, and PayPal's own list of what happened.

ALTER TABLE ipn
  MODIFY verdict ENUM('waiting','genuine','forged','vouched') NOT NULL DEFAULT 'waiting' COMMENT 'vouched: by two of the staff, not by PayPal',
  ADD txn_type VARCHAR(64) NOT NULL DEFAULT '',
  ADD parent_txn_id VARCHAR(40) NOT NULL DEFAULT '' COMMENT 'the payment that it is about',
  ADD profile_id VARCHAR(32) NOT NULL DEFAULT '',
  ADD gross BIGINT NULL COMMENT 'as it came, with its sign; null: none, or not in our currency',
  ADD cid INT UNSIGNED NULL COMMENT 'whose account it has touched',
  ADD entered_by VARCHAR(60) NOT NULL DEFAULT '' COMMENT 'who pasted it by hand',
  ADD decided_by VARCHAR(60) NOT NULL DEFAULT '' COMMENT 'who linked, ignored or applied it',
  ADD decided_at DATETIME NULL,
  ADD KEY (effect, received_at), ADD KEY (parent_txn_id), ADD KEY (profile_id), ADD KEY (received_at),
  ADD FOREIGN KEY (cid) REFERENCES customers (cid);

-- Notices take effect one after another: each waits for this row. So none misses what another one has just written.
CREATE TABLE ipn_turn (
  id    TINYINT NOT NULL PRIMARY KEY,
  taken BIGINT UNSIGNED NOT NULL DEFAULT 0
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO ipn_turn (id) VALUES (1);

ALTER TABLE paypal_subs
  ADD moved_to INT UNSIGNED NULL COMMENT 'the same agreement under its newer name: that row is the one that counts',
  ADD terms_at DATETIME NULL COMMENT 'when the terms were last changed at PayPal',
  ADD last_failure_at DATETIME NULL COMMENT 'when PayPal last could not collect',
  ADD payer_name VARCHAR(200) NOT NULL DEFAULT '',
  ADD payer_email VARCHAR(254) NOT NULL DEFAULT '',
  ADD payer_term VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL DEFAULT '' COMMENT 'the name as search_terms has names',
  ADD FOREIGN KEY (moved_to) REFERENCES paypal_subs (id);

-- What PayPal lists as its transactions, imported from the file that its site offers (jcctl paypal-import).
CREATE TABLE paypal_activity (
  txn_id        VARCHAR(40)  NOT NULL PRIMARY KEY,
  happened_at   DATETIME     NOT NULL COMMENT 'UTC',
  type          VARCHAR(100) NOT NULL,
  status        VARCHAR(40)  NOT NULL,
  currency      CHAR(3)      NOT NULL,
  gross         BIGINT       NOT NULL COMMENT 'with its sign',
  name          VARCHAR(200) NOT NULL DEFAULT '',
  email         VARCHAR(254) NOT NULL DEFAULT '',
  parent_txn_id VARCHAR(40)  NOT NULL DEFAULT '',
  ours          BOOLEAN      NOT NULL COMMENT 'a payment or money back, that we must know; not a withdrawal or a conversion',
  imported_at   DATETIME     NOT NULL,
  decided_by    VARCHAR(60)  NOT NULL DEFAULT '' COMMENT 'who of the staff said that nothing is missing',
  decided_at    DATETIME     NULL,
  note          VARCHAR(200) NOT NULL DEFAULT '',
  KEY (happened_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 9, 'PayPal notices', '/mgmt/ipn_list.html' FROM menu WHERE id = 3;
INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 9, 'PayPal transactions', '/mgmt/paypal_activity.html' FROM menu WHERE id = 3;

-- The card batch, and what customers who owe something were told.

-- One item for each customer: what is to be charged to the card. It stays when it is over, as its history.
ALTER TABLE pfp_batch
  MODIFY state ENUM('waiting','held','charging','charged','failed','dropped') NOT NULL DEFAULT 'waiting'
    COMMENT 'held: by staff; charging: an attempt is under way, or its outcome is not known yet',
  MODIFY amount BIGINT NOT NULL COMMENT 'what was due when it was gathered, then what was tried last',
  ADD try_on DATE NOT NULL COMMENT 'not before that day of the company',
  ADD source_id INT UNSIGNED NULL COMMENT 'the card that was tried last',
  ADD failure ENUM('','soft','hard','expired','no_reference') NOT NULL DEFAULT '' COMMENT 'why it failed',
  ADD message VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'the gateway''s words, or why it was dropped',
  ADD who VARCHAR(60) NOT NULL DEFAULT '' COMMENT 'who of the staff touched it last',
  ADD ended_at DATETIME NULL,
  ADD row_version INT UNSIGNED NOT NULL DEFAULT 1,
  ADD open_cid INT UNSIGNED AS (IF(state IN ('waiting', 'held', 'charging'), cid, NULL)) PERSISTENT,
  DROP KEY state,
  ADD UNIQUE KEY one_open_item (open_cid), ADD KEY due (state, try_on, id),
  ADD FOREIGN KEY (source_id) REFERENCES pmt_source (id),
  ADD CHECK ((state = 'failed') = (failure <> '')),
  ADD CHECK ((state IN ('charged', 'failed', 'dropped')) = (ended_at IS NOT NULL));

ALTER TABLE payments
  ADD batch_id INT UNSIGNED NULL COMMENT 'the item of the card batch that it charges',
  ADD FOREIGN KEY (batch_id) REFERENCES pfp_batch (id);

-- The key is unique, so each step of a customer's arrears is told once.
CREATE TABLE arrears_notices (
  cid     INT UNSIGNED NOT NULL,
  since   DATE         NOT NULL COMMENT 'customers.arrears_since of that time',
  step    INT UNSIGNED NOT NULL COMMENT '1 to 3; from 4 on each is a last warning',
  sent_at DATETIME     NOT NULL,
  PRIMARY KEY (cid, since, step),
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE customers ADD KEY (balance), ADD KEY (arrears_since);

-- Reports go through a span of time.
ALTER TABLE billing_history ADD KEY posted (posted_at);

INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 15, 'Reports', '' FROM menu WHERE id = 3;
INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 1, 'Revenue', '/mgmt/revenue.html' FROM menu WHERE parent_id = 3 AND label = 'Reports';
INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 2, 'Receivables', '/mgmt/receivables.html' FROM menu WHERE parent_id = 3 AND label = 'Reports';
INSERT INTO menu (parent_id, position, label, address)
  SELECT id, 3, 'Churn', '/mgmt/churn.html' FROM menu WHERE parent_id = 3 AND label = 'Reports';

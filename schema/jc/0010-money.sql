-- What staff do with money: entries by hand, invoices, and the movements that follow from another one.

ALTER TABLE billing_history
  ADD means ENUM('','card','paypal','cheque','transfer','cash') NOT NULL DEFAULT '' COMMENT 'how money came or went',
  ADD reference VARCHAR(64) NOT NULL DEFAULT '' COMMENT 'cheque number, transfer or transaction',
  ADD dated_on DATE NULL COMMENT 'the day on the cheque or statement',
  ADD KEY balance (cid, amount), ADD KEY (reference);

-- Which part of which entry pays which invoice; invoice.paid is the sum. A reversal takes its parts back with rows of its own.
CREATE TABLE invoice_payments (
  entry_id   BIGINT UNSIGNED NOT NULL,
  invoice_id INT UNSIGNED    NOT NULL,
  amount     BIGINT          NOT NULL,
  PRIMARY KEY (entry_id, invoice_id),
  FOREIGN KEY (entry_id) REFERENCES billing_history (id),
  FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  CHECK (amount <> 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE invoice_lines
  ADD entry_id BIGINT UNSIGNED NULL COMMENT 'the charge that it asks for',
  ADD FOREIGN KEY (entry_id) REFERENCES billing_history (id);

ALTER TABLE payments
  ADD origin_id INT UNSIGNED NULL COMMENT 'what is captured, voided or given back',
  ADD who VARCHAR(60) NOT NULL DEFAULT '' COMMENT 'empty: the customer',
  ADD note VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'why money is given back',
  ADD FOREIGN KEY (origin_id) REFERENCES payments (id);

ALTER TABLE invoice
  ADD who VARCHAR(60) NOT NULL DEFAULT '',
  ADD sent_at DATETIME NULL,
  ADD closed_at DATETIME NULL COMMENT 'paid or void since',
  ADD close_reason VARCHAR(200) NOT NULL DEFAULT '',
  ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;

ALTER TABLE pmt_source
  ADD payment_id INT UNSIGNED NULL COMMENT 'the payment that proved the card',
  ADD ended_at DATETIME NULL,
  ADD row_version INT UNSIGNED NOT NULL DEFAULT 1,
  MODIFY status TINYINT NOT NULL DEFAULT 1 COMMENT '1 active: what is charged; 2 kept: may be made active; 0 ended',
  ADD active_cid INT UNSIGNED AS (IF(status = 1, cid, NULL)) PERSISTENT,
  ADD UNIQUE KEY one_active_source (active_cid),
  ADD FOREIGN KEY (payment_id) REFERENCES payments (id);

ALTER TABLE paypal_subs ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;

-- Keys of pay links in earlier mails and papers: they go on working. The newest is invoice.pay_hash.
CREATE TABLE invoice_keys (
  key_hash   CHAR(64)     NOT NULL PRIMARY KEY,
  invoice_id INT UNSIGNED NOT NULL,
  KEY (invoice_id),
  FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

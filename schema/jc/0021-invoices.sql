-- Numbers without a gap, what an issued invoice says for ever, credit notes, reminders, what becomes of each pay link, and deposits.

CREATE TABLE number_series (
  series VARCHAR(32)  NOT NULL PRIMARY KEY COMMENT 'what its numbers begin with: INV-2026-',
  last   INT UNSIGNED NOT NULL COMMENT 'moved in the transaction that takes a number: one that is not used is not taken'
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE invoice
  ADD series VARCHAR(32) NULL COMMENT 'null: it came from elsewhere without a number',
  ADD seq INT UNSIGNED NULL,
  ADD number VARCHAR(44) AS (CONCAT(series, LPAD(seq, GREATEST(5, CHAR_LENGTH(seq)), '0'))) PERSISTENT,
  ADD credited BIGINT NOT NULL DEFAULT 0 COMMENT 'what credit notes have taken off',
  ADD UNIQUE KEY (series, seq), ADD UNIQUE KEY (number), ADD KEY (state, due_on),
  ADD CHECK ((series IS NULL) = (seq IS NULL)),
  ADD CHECK (credited >= 0 AND credited <= amount);

-- In the order in which they were issued, a series for each year. Later ones begin with INVOICE_SERIES.
UPDATE invoice i
  JOIN (SELECT id, CONCAT('INV-', YEAR(issued_on), '-') AS series,
               ROW_NUMBER() OVER (PARTITION BY YEAR(issued_on) ORDER BY issued_on, id) AS seq FROM invoice) n ON n.id = i.id
  SET i.series = n.series, i.seq = n.seq;
INSERT INTO number_series (series, last) SELECT series, MAX(seq) FROM invoice GROUP BY series;

-- Who asked and who was asked, as they were on that day. Rows are only added.
CREATE TABLE invoice_parties (
  invoice_id   INT UNSIGNED NOT NULL PRIMARY KEY,
  name         VARCHAR(100) NOT NULL,
  company      VARCHAR(100) NOT NULL,
  address      VARCHAR(300) NOT NULL,
  city         VARCHAR(100) NOT NULL,
  postal_code  VARCHAR(20)  NOT NULL,
  country      CHAR(2)      NOT NULL,
  seller       VARCHAR(200) NOT NULL COMMENT 'empty: issued before this was kept',
  seller_phone VARCHAR(100) NOT NULL,
  seller_email VARCHAR(254) NOT NULL,
  FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO invoice_parties
  SELECT i.id, c.owner_name, c.company, c.address, c.city, c.postal_code, c.country, '', '', ''
  FROM invoice i JOIN customers c ON c.cid = i.cid;

-- What takes an invoice back, in part or as a whole. Rows are only added.
CREATE TABLE credit_notes (
  id         INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  invoice_id INT UNSIGNED NOT NULL,
  series     VARCHAR(32)  NOT NULL,
  seq        INT UNSIGNED NOT NULL,
  number     VARCHAR(44) AS (CONCAT(series, LPAD(seq, GREATEST(5, CHAR_LENGTH(seq)), '0'))) PERSISTENT,
  amount     BIGINT       NOT NULL,
  reason     VARCHAR(200) NOT NULL,
  entry_id   BIGINT UNSIGNED NULL COMMENT 'its credit in the ledger; null: it makes the invoice void and the charges stay',
  issued_on  DATE         NOT NULL,
  who        VARCHAR(60)  NOT NULL,
  UNIQUE KEY (series, seq), UNIQUE KEY (number), UNIQUE KEY (entry_id), KEY (invoice_id),
  FOREIGN KEY (invoice_id) REFERENCES invoice (id),
  FOREIGN KEY (entry_id) REFERENCES billing_history (id),
  CHECK (amount > 0)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE credit_note_lines (
  credit_note_id INT UNSIGNED NOT NULL,
  position       INT UNSIGNED NOT NULL,
  text           VARCHAR(200) NOT NULL,
  period         VARCHAR(60)  NOT NULL,
  amount         BIGINT       NOT NULL,
  PRIMARY KEY (credit_note_id, position),
  FOREIGN KEY (credit_note_id) REFERENCES credit_notes (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- The key is unique, so a step is taken once, whoever takes it.
CREATE TABLE invoice_reminders (
  invoice_id INT UNSIGNED NOT NULL,
  step       INT UNSIGNED NOT NULL COMMENT '1: the first of INVOICE_REMINDERS',
  sent_at    DATETIME     NOT NULL,
  who        VARCHAR(60)  NOT NULL,
  PRIMARY KEY (invoice_id, step),
  FOREIGN KEY (invoice_id) REFERENCES invoice (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- From now on each key of a pay link is a row here, the newest too.
ALTER TABLE invoice_keys
  ADD id INT UNSIGNED NOT NULL AUTO_INCREMENT UNIQUE FIRST,
  ADD made_at DATETIME NULL COMMENT 'null: before this was kept',
  ADD made_for ENUM('mail','paper','page') NOT NULL DEFAULT 'mail' COMMENT 'page: shown to somebody to copy or to follow',
  ADD who VARCHAR(60) NOT NULL DEFAULT '',
  ADD opened_at DATETIME NULL COMMENT 'first looked at by a person: mail scanners run no scripts',
  ADD withdrawn_at DATETIME NULL;
INSERT INTO invoice_keys (key_hash, invoice_id) SELECT pay_hash, id FROM invoice WHERE pay_hash IS NOT NULL;
ALTER TABLE invoice DROP KEY pay_hash, DROP COLUMN pay_hash;

-- Payments that staff enter in one go, as they take them to the bank: the total is that of the deposit slip.
CREATE TABLE deposit_entries (
  entry_id BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  deposit  CHAR(32)        NOT NULL,
  KEY (deposit),
  FOREIGN KEY (entry_id) REFERENCES billing_history (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

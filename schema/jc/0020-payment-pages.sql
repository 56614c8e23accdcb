-- Payments on pages of a second gateway, and its signed notices.

ALTER TABLE payments
  MODIFY vendor ENUM('payflow','paypal','stripe') NOT NULL,
  MODIFY reference VARCHAR(64) NULL COMMENT 'PNREF, PayPal transaction id, or the gateway\'s name of payment or refund';

-- The page that was opened for a payment. Its address is given to the payer only once this row is committed, so a payment without
-- one cannot have been paid.
CREATE TABLE payment_pages (
  payment_id INT UNSIGNED  NOT NULL PRIMARY KEY,
  page       VARCHAR(255)  NOT NULL COMMENT 'the gateway\'s name for it',
  address    VARCHAR(2048) NOT NULL,
  ends_at    DATETIME      NOT NULL,
  UNIQUE KEY (page),
  FOREIGN KEY (payment_id) REFERENCES payments (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Every notice as it came. Only the columns after raw_body may be changed by the site's user.
CREATE TABLE gateway_events (
  id            INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  vendor        ENUM('stripe') NOT NULL,
  received_at   DATETIME     NOT NULL,
  remote_addr   VARCHAR(45)  NOT NULL,
  signature     VARCHAR(1000) NOT NULL,
  raw_body      MEDIUMBLOB   NOT NULL,
  verdict       ENUM('waiting','genuine','forged') NOT NULL DEFAULT 'waiting',
  effect        ENUM('none','applied','held','ignored','duplicate') NOT NULL DEFAULT 'none',
  event_key     VARCHAR(255) NULL COMMENT 'the event\'s id; set only once it is verified',
  kind          VARCHAR(60)  NOT NULL DEFAULT '',
  note          VARCHAR(200) NOT NULL DEFAULT '',
  payment_id    INT UNSIGNED NULL,
  checks        INT UNSIGNED NOT NULL DEFAULT 0,
  next_check_at DATETIME     NULL,
  UNIQUE KEY one_effect_per_event (vendor, event_key),
  KEY (verdict, next_check_at), KEY (payment_id),
  FOREIGN KEY (payment_id) REFERENCES payments (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Orders, quote requests and the answers to them.

CREATE TABLE quotes (
  id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  request_id   INT UNSIGNED NULL COMMENT 'the quote request in signups',
  title        VARCHAR(100) NOT NULL,
  parts        TEXT         NOT NULL,
  disk_gb      INT UNSIGNED NOT NULL DEFAULT 0,
  ips          INT UNSIGNED NOT NULL DEFAULT 0,
  bandwidth_gb INT UNSIGNED NOT NULL DEFAULT 0,
  price_1      BIGINT       NOT NULL,
  price_6      BIGINT       NOT NULL,
  price_12     BIGINT       NOT NULL,
  setup        BIGINT       NOT NULL DEFAULT 0,
  key_hash     CHAR(64)     NULL COMMENT 'SHA-256 of the key in the link',
  state        ENUM('draft','sent','ordered','withdrawn') NOT NULL DEFAULT 'draft',
  expires_at   DATETIME     NOT NULL,
  created_at   DATETIME     NOT NULL,
  UNIQUE KEY (key_hash)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

CREATE TABLE signups (
  id           INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  ref          CHAR(8)      NULL COMMENT 'eight hex digits, given when the order is placed',
  kind         ENUM('order','quote_request') NOT NULL DEFAULT 'order',
  state        ENUM('draft','pending','accepted','refused') NOT NULL DEFAULT 'draft',
  draft_hash   CHAR(64)     NULL COMMENT 'SHA-256 of the cookie that leads to it',
  view_hash    CHAR(64)     NULL COMMENT 'SHA-256 of the key of its confirmation page',
  entered      MEDIUMTEXT   NOT NULL COMMENT 'all that was entered, form-encoded',
  quote_id     INT UNSIGNED NULL,
  svc          VARCHAR(16)  NOT NULL DEFAULT '',
  package      VARCHAR(32)  NOT NULL DEFAULT '',
  owner_name   VARCHAR(100) NOT NULL DEFAULT '',
  owner_email  VARCHAR(254) NOT NULL DEFAULT '',
  hostname     VARCHAR(253) NOT NULL DEFAULT '',
  months       INT UNSIGNED NULL COMMENT 'billed every 1, 6 or 12 months',
  recurring    BIGINT       NULL COMMENT 'cents every interval',
  setup        BIGINT       NULL COMMENT 'cents once',
  method       ENUM('card','paypal','echeck','invoice') NULL,
  pay_state    ENUM('none','waiting','checking','held','authorized','paid','declined') NOT NULL DEFAULT 'none',
  paypal_token CHAR(32)     NULL COMMENT 'what PayPal hands back as custom and invoice',
  remote_addr  VARCHAR(45)  NOT NULL DEFAULT '',
  created_at   DATETIME     NOT NULL,
  updated_at   DATETIME     NOT NULL,
  placed_at    DATETIME     NULL,
  cid          INT UNSIGNED NULL,
  sysid        INT UNSIGNED NULL,
  UNIQUE KEY (ref),
  UNIQUE KEY (draft_hash),
  UNIQUE KEY (paypal_token),
  UNIQUE KEY one_order_per_quote (quote_id),
  KEY (state, updated_at),
  FOREIGN KEY (quote_id) REFERENCES quotes (id),
  FOREIGN KEY (cid) REFERENCES customers (cid),
  FOREIGN KEY (sysid) REFERENCES systems (sysid),
  CHECK (state = 'draft' OR ref IS NOT NULL),
  CHECK (kind = 'quote_request' OR state = 'draft' OR (months IN (1, 6, 12) AND recurring >= 0 AND setup >= 0))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

ALTER TABLE quotes ADD FOREIGN KEY (request_id) REFERENCES signups (id);

-- The price as it was computed when the order was placed, line by line.
CREATE TABLE signup_lines (
  signup_id INT UNSIGNED NOT NULL,
  position  INT UNSIGNED NOT NULL,
  code      VARCHAR(32)  NOT NULL,
  name      VARCHAR(100) NOT NULL,
  detail    TEXT         NOT NULL,
  quantity  INT UNSIGNED NOT NULL DEFAULT 1,
  amount    BIGINT       NOT NULL COMMENT 'cents every interval',
  setup     BIGINT       NOT NULL COMMENT 'cents once',
  PRIMARY KEY (signup_id, position),
  FOREIGN KEY (signup_id) REFERENCES signups (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

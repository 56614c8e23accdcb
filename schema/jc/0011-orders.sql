-- What became of an order, who decided, and quotes as staff write them.

ALTER TABLE signups
  ADD decided_at DATETIME NULL,
  ADD decided_by VARCHAR(60) NOT NULL DEFAULT '',
  ADD decision   VARCHAR(200) NOT NULL DEFAULT '' COMMENT 'why it was refused',
  ADD KEY (kind, state, placed_at), ADD KEY (placed_at), ADD KEY (remote_addr), ADD KEY (owner_email), ADD KEY (hostname);

-- Where anybody gets a mailbox for nothing: such an address says little about who orders.
INSERT INTO choices (list, value, label) VALUES
  ('free_mail', 'gmail.com', 'gmail.com'), ('free_mail', 'googlemail.com', 'googlemail.com'), ('free_mail', 'yahoo.com', 'yahoo.com'),
  ('free_mail', 'hotmail.com', 'hotmail.com'), ('free_mail', 'outlook.com', 'outlook.com'), ('free_mail', 'live.com', 'live.com'),
  ('free_mail', 'aol.com', 'aol.com'), ('free_mail', 'icloud.com', 'icloud.com'), ('free_mail', 'gmx.com', 'gmx.com'),
  ('free_mail', 'gmx.net', 'gmx.net'), ('free_mail', 'mail.com', 'mail.com'), ('free_mail', 'mail.ru', 'mail.ru'),
  ('free_mail', 'yandex.com', 'yandex.com'), ('free_mail', 'proton.me', 'proton.me'), ('free_mail', 'protonmail.com', 'protonmail.com'),
  ('free_mail', 'web.de', 'web.de'), ('free_mail', 'qq.com', 'qq.com'), ('free_mail', '163.com', '163.com');

ALTER TABLE quotes
  ADD recipient   VARCHAR(254) NOT NULL DEFAULT '',
  ADD message     TEXT         NOT NULL DEFAULT '' COMMENT 'what staff write above the offer',
  ADD sent_at     DATETIME     NULL,
  ADD made_by     VARCHAR(60)  NOT NULL DEFAULT '',
  ADD row_version INT UNSIGNED NOT NULL DEFAULT 1,
  ADD KEY (request_id);

ALTER TABLE packages ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;

-- What waits for somebody: invoices with pay links, a quote that was sent, orders and a quote request.
INSERT INTO invoice (inv_ref, cid, amount, issued_on, due_on, pay_hash, paypal_token)
  SELECT LPAD(HEX(7340032 + cid), 8, '0'), cid, 4900, CURDATE() - INTERVAL 5 DAY, CURDATE() + INTERVAL 9 DAY,
         IF(cid = 42, SHA2('{pay_key}', 256), NULL), LOWER(MD5(CONCAT('demo invoice ', cid)))
  FROM customers WHERE cid MOD 25 = 7 OR cid = 42;
UPDATE invoice SET inv_ref = LOWER(inv_ref);
INSERT INTO invoice_lines (invoice_id, position, text, period, amount)
  SELECT id, 1, 'Linux VPS L', 'one month', 4900 FROM invoice;

INSERT INTO signups (ref, kind, state, entered, owner_name, owner_email, created_at, updated_at, placed_at) VALUES
  ('00a10001', 'quote_request', 'pending', 'name=Kim+Sample&email=kim%40example.com&cpu=2x16&ram=128&raid=10&drive=960-ssd&ips=13&bandwidth=5000&backup=200&os=debian-13&install=staff&customer=no',
   'Kim Sample', 'kim@example.com', NOW() - INTERVAL 2 DAY, NOW() - INTERVAL 2 DAY, NOW() - INTERVAL 2 DAY);
INSERT INTO quotes (request_id, title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, key_hash, state, expires_at, created_at)
  SELECT id, 'Custom server 2 × 16 cores', '128 GB memory\n4 × 960 GB SSD RAID 10\n13 IP addresses\n5 TB bandwidth', 1920, 13, 5000,
         34900, 191950, 349000, 9900, SHA2('{quote_key}', 256), 'sent', NOW() + INTERVAL 30 DAY, NOW() - INTERVAL 1 DAY
  FROM signups WHERE ref = '00a10001';

INSERT INTO signups (ref, kind, state, entered, svc, package, owner_name, owner_email, hostname, months, recurring, setup, method,
                     pay_state, remote_addr, created_at, updated_at, placed_at)
  SELECT CONCAT('00b1000', seq), 'order', 'pending', 'svc=linux&plan=linux-m', 'linux', 'linux-m', CONCAT('Alex Sample ', seq),
         CONCAT('alex', seq, '@example.com'), CONCAT('new', seq, '.example.com'), 1, 2900, 0, ELT(seq, 'card', 'paypal', 'invoice', 'card'),
         ELT(seq, 'paid', 'waiting', 'none', 'declined'), '192.0.2.250', NOW() - INTERVAL seq HOUR, NOW() - INTERVAL seq HOUR, NOW() - INTERVAL seq HOUR
  FROM seq_1_to_4;
INSERT INTO signup_lines (signup_id, position, code, name, detail, amount, setup)
  SELECT id, 1, 'linux-m', 'Linux VPS M', '60 GB disk, 1,000 GB bandwidth, 1 IP address', 2900, 0 FROM signups WHERE ref LIKE '00b1000_';
INSERT INTO announcements (text, shown_from) VALUES ('Maintenance of virt02 on Sunday from 04:00 to 05:00 UTC.', NOW() - INTERVAL 1 DAY);

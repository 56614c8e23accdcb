-- What waits for somebody: invoices with pay links, a quote that was sent, orders and a quote request.
INSERT INTO invoice (inv_ref, series, seq, cid, amount, issued_on, due_on, paypal_token)
  SELECT LOWER(LPAD(HEX(7340032 + cid), 8, '0')), CONCAT('INV-', YEAR(CURDATE() - INTERVAL 5 DAY), '-'), ROW_NUMBER() OVER (ORDER BY cid), cid,
         4900, CURDATE() - INTERVAL 5 DAY, IF(cid MOD 50 = 7, CURDATE() - INTERVAL 4 DAY, CURDATE() + INTERVAL 9 DAY),
         LOWER(MD5(CONCAT('demo invoice ', cid)))
  FROM customers WHERE cid MOD 25 = 7 OR cid = 42;
INSERT INTO number_series (series, last) SELECT series, MAX(seq) FROM invoice GROUP BY series;
INSERT INTO invoice_keys (key_hash, invoice_id, made_at) SELECT SHA2('{pay_key}', 256), id, NOW() - INTERVAL 5 DAY FROM invoice WHERE cid = 42;
INSERT INTO invoice_parties
  SELECT i.id, c.owner_name, c.company, c.address, c.city, c.postal_code, c.country, '', '', '' FROM invoice i JOIN customers c ON c.cid = i.cid;
INSERT INTO invoice_lines (invoice_id, position, text, period, amount)
  SELECT id, 1, 'Linux VPS L', 'one month', 4900 FROM invoice;

INSERT INTO signups (ref, kind, state, entered, owner_name, owner_email, created_at, updated_at, placed_at) VALUES
  ('00a10001', 'quote_request', 'pending', 'name=Kim+Sample&email=kim%40example.com&cpu=2x16&ram=128&raid=10&drive=960-ssd&ips=13&bandwidth=5000&backup=200&os=debian-13&install=staff&customer=no',
   'Kim Sample', 'kim@example.com', NOW() - INTERVAL 2 DAY, NOW() - INTERVAL 2 DAY, NOW() - INTERVAL 2 DAY);
INSERT INTO quotes (request_id, title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, key_hash, state, expires_at, created_at)
  SELECT id, 'Custom server 2 × 16 cores', '128 GB memory\n4 × 960 GB SSD RAID 10\n13 IP addresses\n5 TB bandwidth', 1920, 13, 5000,
         34900, 191950, 349000, 9900, SHA2('{quote_key}', 256), 'sent', NOW() + INTERVAL 30 DAY, NOW() - INTERVAL 1 DAY
  FROM signups WHERE ref = '00a10001';

INSERT INTO signups (ref, kind, state, entered, owner_name, owner_email, remote_addr, created_at, updated_at, placed_at) VALUES
  ('00a10002', 'quote_request', 'pending', 'cpu=1x16&ram=64&raid=1&drive=960-ssd&ips=5&bandwidth=1000&backup=0&os=ubuntu-24-04&delivery=&install=ipkvm&customer=yes&name=Dana%20Pattern&email=dana%40example.com&company=Northwind%20Seeds&phone=&heard=customer&questions=Is%20a%20second%20power%20supply%20possible%3F',
   'Dana Pattern', 'dana@example.com', '192.0.2.251', NOW() - INTERVAL 5 HOUR, NOW() - INTERVAL 5 HOUR, NOW() - INTERVAL 5 HOUR);

-- Orders as signup writes them, each in another state of payment: paid, waiting for PayPal, by invoice, declined, authorized.
-- The gateway of the demo has never seen these cards: a capture or void of the authorization is declined with its words
-- (result 19), and the order can be accepted by invoice. An order that is placed and paid in the demo itself can be captured.
INSERT INTO signups (ref, kind, state, entered, view_hash, svc, package, owner_name, owner_email, hostname, months, recurring, setup,
                     method, pay_state, paypal_token, remote_addr, created_at, updated_at, placed_at)
  SELECT CONCAT('00b1000', seq), 'order', 'pending',
         CONCAT('svc=', IF(seq = 5, 'dedicated&plan=ded-s&os=debian-13&time-zone=UTC', 'linux&plan=linux-m&os=1&extra-disk=0'),
                '&backup=none&owner-name=Alex%20Sample%20', seq, '&owner-org=&owner-email=alex', seq, '%40example.com&owner-tel=%2B1%20555%20010', seq,
                '&owner-addr=', seq, '%20Main%20Street&owner-city=Exampleton&owner-zip=1234', seq, '&owner-country=US&c1-billing=1&c1-admin=1&contacts=',
                IF(seq = 1, '2&c2-name=Noa%20Example&c2-email=noa%40example.com&c2-tel=&c2-billing=no&c2-admin=alternate', '1'),
                '&host=new', seq, '.example.com&extra-ips=0&extra-bandwidth=0&overage=stop&overage-limit=&method=', ELT(seq, 'card', 'paypal', 'invoice', 'card', 'card'),
                IF(seq = 3, '&standing=add&account=col00042&data=merge', '&standing=new'), '&special=&months=1&heard=friend&heard-more='),
         SHA2(CONCAT('demo order ', seq), 256), IF(seq = 5, 'dedicated', 'linux'), IF(seq = 5, 'ded-s', 'linux-m'), CONCAT('Alex Sample ', seq),
         CONCAT('alex', seq, '@example.com'), CONCAT('new', seq, '.example.com'), 1, IF(seq = 5, 9900, 2900), IF(seq = 5, 4900, 0),
         ELT(seq, 'card', 'paypal', 'invoice', 'card', 'card'), ELT(seq, 'paid', 'waiting', 'none', 'declined', 'authorized'),
         LOWER(MD5(CONCAT('demo order ', seq))), IF(seq > 3, '192.0.2.249', CONCAT('192.0.2.25', seq)), NOW() - INTERVAL seq HOUR,
         NOW() - INTERVAL seq HOUR, NOW() - INTERVAL seq HOUR
  FROM seq_1_to_5;
INSERT INTO signup_lines (signup_id, position, code, name, detail, amount, setup)
  SELECT s.id, 1, p.code, p.name, p.detail, p.price_1, p.setup FROM signups s JOIN packages p ON p.code = s.package WHERE s.ref LIKE '00b1000_';
INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, signup_id, claim, reference, result, message, auth_code,
                      avs_street, avs_zip, cvv, brand, last_four, expiry, created_at, settled_at)
  SELECT LOWER(MD5(CONCAT('demo payment ', ref))), LEFT(LOWER(MD5(CONCAT('demo custref ', ref))), 12), 'payflow',
         IF(pay_state = 'authorized', 'authorize', 'sale'), IF(pay_state = 'declined', 'declined', 'done'), recurring + setup, 'USD', id,
         IF(pay_state = 'declined', NULL, CONCAT('signup:', id)), CONCAT('V19D', UPPER(ref)), IF(pay_state = 'declined', 12, 0),
         IF(pay_state = 'declined', 'Declined', 'Approved'), IF(pay_state = 'declined', '', '010101'), 'Y',
         IF(pay_state = 'paid', 'Y', 'N'), 'Y', 'Visa', '1111', '2030-12', placed_at, placed_at
  FROM signups WHERE ref LIKE '00b1000_' AND method = 'card';
INSERT INTO announcements (text, shown_from) VALUES ('Maintenance of virt02 on Sunday from 04:00 to 05:00 UTC.', NOW() - INTERVAL 1 DAY);
-- The demonstration customer has something due, news of its own, and an agreement at PayPal from before its card.
INSERT INTO announcements (cid, text, shown_from) VALUES (42, 'Your invoice of $49.00 is open. Pay it from your billing page.', NOW() - INTERVAL 2 DAY);
INSERT INTO billing_history (cid, posted_at, kind, amount, text, who)
  VALUES (42, NOW() - INTERVAL 5 DAY, 'charge', -4900, 'Linux VPS L', 'job:biller');
INSERT INTO paypal_subs (profile_id, cid, amount, months, state, last_payment_at, created_at)
  VALUES ('I-DEMO00000042', 42, 4900, 1, 'cancelled', NOW() - INTERVAL 310 DAY, NOW() - INTERVAL 340 DAY);
-- PayPal as it is on a common day: a subscription that nobody has, with its payment and a refund that wait for its customer; a dispute; a
-- message that a member of staff has pasted and PayPal does not know; subscriptions that take another amount or have not paid in time.
INSERT INTO paypal_subs (profile_id, cid, amount, months, state, last_payment_at, created_at, payer_name, payer_email, payer_term) VALUES
  ('I-DEMO00000001', NULL, 0, 0, 'active', NULL, NOW() - INTERVAL 3 DAY, 'Zoë Tester', 'zoe.tester@example.com', 'zoe tester'),
  ('I-DEMO00000002', NULL, 2900, 1, 'suspended', NULL, NOW() - INTERVAL 40 DAY, 'Example Ltd', 'pay@example.org', 'example ltd'),
  ('I-DEMO00000012', 12, 1700, 1, 'active', NOW() - INTERVAL 9 DAY, NOW() - INTERVAL 300 DAY, '', '', ''),
  ('I-DEMO00000013', 13, 4900, 1, 'active', NOW() - INTERVAL 70 DAY, NOW() - INTERVAL 400 DAY, '', '', '');
INSERT INTO ipn (received_at, remote_addr, raw_body, verdict, effect, event_key, txn_type, txn_id, parent_txn_id, profile_id, payment_status, gross, note, entered_by) VALUES
  (NOW() - INTERVAL 3 DAY, '192.0.2.90', 'txn_type=recurring_payment&txn_id=DEMO0000000000001&payment_status=Completed&mc_gross=49.00&mc_currency=USD&recurring_payment_id=I-DEMO00000001&receiver_email=billing%40example.com&first_name=Zo%EB&last_name=Tester&payer_email=zoe.tester%40example.com&charset=windows-1252',
   'genuine', 'held', 'txn:DEMO0000000000001:Completed', 'recurring_payment', 'DEMO0000000000001', '', 'I-DEMO00000001', 'Completed', 4900, 'subscription I-DEMO00000001 is tied to no customer', ''),
  (NOW() - INTERVAL 2 DAY, '192.0.2.90', 'txn_id=DEMO0000000000002&parent_txn_id=DEMO0000000000001&payment_status=Partially_Refunded&reason_code=refund&mc_gross=-9.00&mc_currency=USD&receiver_email=billing%40example.com&charset=windows-1252',
   'genuine', 'held', 'txn:DEMO0000000000002:Partially_Refunded', '', 'DEMO0000000000002', 'DEMO0000000000001', '', 'Partially_Refunded', -900, 'Partially_Refunded of DEMO0000000000001, which is not known yet', ''),
  (NOW() - INTERVAL 1 DAY, '192.0.2.90', 'txn_type=new_case&txn_id=DEMO0000000000003&case_id=PP-DEMO-001&case_type=dispute&reason_code=non_receipt&receiver_email=billing%40example.com&charset=windows-1252',
   'genuine', 'held', 'new_case::demo', 'new_case', 'DEMO0000000000003', '', '', '', NULL, 'a dispute: PP-DEMO-001 about transaction DEMO0000000000003, non_receipt', ''),
  (NOW() - INTERVAL 1 DAY, '192.0.2.10', 'txn_type=web_accept&txn_id=DEMO0000000000004&payment_status=Completed&mc_gross=49.00&mc_currency=USD&receiver_email=billing%40example.com',
   'forged', 'none', NULL, '', '', '', '', '', NULL, '', 'user:demo-billing');
INSERT INTO paypal_activity (txn_id, happened_at, type, status, currency, gross, name, email, ours, imported_at) VALUES
  ('DEMO0000000000001', NOW() - INTERVAL 3 DAY, 'Subscription Payment', 'Completed', 'USD', 4900, 'Zoë Tester', 'zoe.tester@example.com', TRUE, NOW() - INTERVAL 1 DAY),
  ('DEMO0000000000005', NOW() - INTERVAL 4 DAY, 'Website Payment', 'Completed', 'USD', 12900, 'Kim Sample', 'kim@example.com', TRUE, NOW() - INTERVAL 1 DAY);
UPDATE machines SET panel_url = 'https://panel.example.com/' WHERE kind = 'linux' AND panel_url = '';

{{%AUTOESCAPE context="HTML"}}<!doctype html>
<html lang="en"{{#THEME}} data-theme="{{THEME_NAME}}"{{/THEME}}>
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{TITLE}} · {{COMPANY}}</title>
  <link rel="icon" href="/static/favicon.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/static/site.css?v={{BUILD}}">
  {{! no version: the other scripts import it by this address, and under two it would run twice }}<script type="module" src="/static/js/core.js"></script>
  {{#SIGNUP}}<script type="module" src="/static/js/signup.js?v={{BUILD}}"></script>
  <script type="module" src="/static/js/contacts.js?v={{BUILD}}"></script>
  <script type="module" src="/static/js/oss.js?v={{BUILD}}"></script>
  <script type="module" src="/static/js/return.js?v={{BUILD}}"></script>{{/SIGNUP}}
  {{#CHARTS}}<script type="module" src="/static/js/chart.js?v={{BUILD}}"></script>{{/CHARTS}}
  {{#MGMT}}<script type="module" src="/static/js/mgmt.js?v={{BUILD}}"></script>
  <script type="module" src="/static/js/suggest.js?v={{BUILD}}"></script>
  <script type="module" src="/static/js/dialog.js?v={{BUILD}}"></script>
  <link rel="stylesheet" href="/static/suggest.css?v={{BUILD}}">{{/MGMT}}
</head>
<body{{#BUYBAR}} class="has-buybar"{{/BUYBAR}}{{#MGMT}} class="dense{{#IDENT}} has-ident{{/IDENT}}"{{/MGMT}}>
  <a class="skip" href="#main">Skip to content</a>
  {{>SITE_BAR}}{{#PLAIN_BAR}}<header class="topbar{{#MGMT}} topbar-mgmt{{/MGMT}}">
    <div class="wrap">
      <a class="brand" href="{{PUBLIC_URL}}"><svg aria-hidden="true"><use href="/static/icons.svg#mark"/></svg>{{COMPANY}} {{#SIGNUP}}<small class="hide-s">Order</small>{{/SIGNUP}}{{#MGMT}}<small class="hide-s">Mgmt</small>{{/MGMT}}{{#AM}}<small class="hide-s">Account Manager</small>{{/AM}}</a>
      {{#SIGNUP}}<p class="help-line"><span class="hide-s">Questions? </span><a class="nw" href="tel:{{COMPANY_PHONE_DIGITS}}">{{COMPANY_PHONE}}</a> <span class="hide-s">or <a href="mailto:{{SALES_EMAIL}}">{{SALES_EMAIL}}</a></span></p>{{/SIGNUP}}
      {{#LOGGED_IN}}<form method="post" action="{{LOGOUT_PATH}}" class="row end"><input type="hidden" name="csrf" value="{{CSRF}}"><span class="small">{{LOGIN_NAME}}</span> <button class="btn btn-sm">Log out</button></form>{{/LOGGED_IN}}
    </div>
  </header>{{/PLAIN_BAR}}
  {{#STAFF_VIEW}}<aside class="staffbar" aria-label="Staff"><div class="wrap">You are looking at this account as staff ({{STAFF_LOGIN}}). {{#STAFF_READ_ONLY}}Read-only. <a class="btn btn-sm" href="/am/staff_reason.html">Give a reason to change something</a>{{/STAFF_READ_ONLY}}{{#STAFF_WRITES}}You may change things, because: {{STAFF_REASON}}{{/STAFF_WRITES}}</div></aside>{{/STAFF_VIEW}}
  {{#DEV}}<aside class="wrap mt" aria-label="Developer mode"><p class="small muted">Developer mode: payments are simulated and mail stays on this machine.</p></aside>{{/DEV}}
  <main id="main" class="wrap">
    {{#ERRORS}}<div class="error-summary" role="alert" tabindex="-1" aria-labelledby="err-h">
      <h2 id="err-h">There is a problem</h2>
      <ul{{#MGMT}} class="acts"{{/MGMT}}>{{#ERROR}}<li><a href="#{{ERROR_FIELD}}">{{ERROR_WORDS}}</a></li>{{/ERROR}}</ul>
    </div>{{/ERRORS}}
    {{>BODY}}
  </main>
  <footer class="site-foot"><div class="wrap row"><span>{{COMPANY}}</span><a href="{{PUBLIC_URL}}terms.html">Terms of service</a><a href="{{PUBLIC_URL}}privacy.html">Privacy</a>{{#AM}}<a href="mailto:{{SUPPORT_EMAIL}}">Help</a>{{/AM}}</div></footer>
</body>
</html>

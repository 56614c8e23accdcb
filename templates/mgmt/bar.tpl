{{%AUTOESCAPE context="HTML"}}<header class="topbar topbar-mgmt">
  <div class="wrap">
    <a class="brand" href="{{HOME}}"><svg aria-hidden="true"><use href="/static/icons.svg#mark"/></svg>Mgmt</a>
    <details class="navtoggle">
      <summary><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#menu"/></svg>Menu</summary>
      <div class="navbody" data-palette-source>
        <nav aria-label="Main" class="row mainmenu">{{>MENU}}
        </nav>
        <form class="search" role="search" action="/mgmt/search" method="get">
          <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#search"/></svg>
          <input id="q" name="q" type="search" aria-label="Search customers: name, id, host name, IP, email" placeholder="Name, id, host, IP, email" autocomplete="off" spellcheck="false" maxlength="100">
          <kbd aria-hidden="true" class="js-only">/</kbd>
        </form>
        <div class="row">
          <button type="button" class="iconbtn js-only" data-theme-toggle aria-label="Switch light or dark theme"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#theme"/></svg></button>
          <details class="menu" name="menu" data-group="You">
            <summary>{{LOGIN_NAME}} <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#down"/></svg></summary>
            <div class="menu-panel end">
              <ul>
                <li><button type="button" class="js-only" data-palette>Command palette <kbd>Ctrl K</kbd></button></li>
                <li><button type="button" class="js-only" data-dialog="keys">Keyboard shortcuts <kbd>?</kbd></button></li>
                <li><a href="/mgmt/account.html">Your login</a></li>
                <li><form method="post" action="/mgmt/LOGOUT"><input type="hidden" name="csrf" value="{{CSRF}}"><button>Log out</button></form></li>
              </ul>
            </div>
          </details>
        </div>
      </div>
    </details>
  </div>
</header>
{{#IDENT}}<section class="ident" aria-label="Customer">
  <div class="wrap">
    <strong>{{IDENT_NAME}}</strong>
    <span class="copy mono nw">{{IDENT_CID}}</span>
    {{#IDENT_ACTIVE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span>{{/IDENT_ACTIVE}}{{#IDENT_CANCELLED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Cancelled</span>{{/IDENT_CANCELLED}}{{#IDENT_ARREARS}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>In arrears</span>{{/IDENT_ARREARS}}
    <nav aria-label="This customer" data-palette-source data-group="This customer" class="hide-m">
      <a href="{{IDENT_PAGE}}#systems">Systems</a>
      <a href="{{IDENT_PAGE}}#owner">Owner</a>
      <a href="{{IDENT_PAGE}}#contacts">Contacts</a>
      <a href="{{IDENT_PAGE}}#notes">Notes</a>
      <a href="{{IDENT_PAGE}}#bandwidth">Bandwidth</a>
      <a href="{{IDENT_PAGE}}#invoices">Invoices</a>
      <a href="{{IDENT_PAGE}}#sources">Payment sources</a>
      <a href="{{IDENT_PAGE}}#billing">Billing</a>
      <a href="{{IDENT_PAGE}}#legacy">Legacy</a>
      <a href="{{IDENT_HISTORY}}">History</a>
    </nav>
  </div>
</section>{{/IDENT}}
<dialog class="dialog dense" id="keys" aria-labelledby="keys-h">
  <div class="dialog-head"><h2 id="keys-h">Keyboard shortcuts</h2><button type="button" class="iconbtn" data-close aria-label="Close"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#x"/></svg></button></div>
  <div class="dialog-body">
    <dl class="facts"><dt><kbd>/</kbd></dt><dd>Search customers</dd><dt><kbd>Ctrl</kbd> <kbd>K</kbd></dt><dd>Command palette</dd><dt><kbd>?</kbd></dt><dd>This list</dd><dt><kbd>Esc</kbd></dt><dd>Close menu, dialog or help</dd></dl>
    <label class="check"><input type="checkbox" id="keys-on" checked> Use single-key shortcuts</label>
  </div>
</dialog>

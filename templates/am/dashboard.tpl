{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Dashboard</h1>
  <p>{{OWNER}}{{#COMPANY_OF_OWNER}}, {{OWNER_COMPANY}}{{/COMPANY_OF_OWNER}}. Your customer id is <span class="copy mono">{{CID}}</span>.</p>
</div></div>
{{#NOTHING_DUE}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>Nothing is due: there is nothing to pay.</div></div>{{/NOTHING_DUE}}
{{#ANNOUNCEMENTS}}<section class="stack mb5" aria-label="Announcements">{{#ANNOUNCEMENT}}
  <div class="notice" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="{{ICON}}"/></svg><div>{{#LINE}}{{TEXT}}<br>{{/LINE}}</div></div>{{/ANNOUNCEMENT}}
</section>{{/ANNOUNCEMENTS}}
<section class="card mb5" aria-label="At a glance">
  <dl class="stats">
    {{#MONEY}}<div><dt>Balance {{>HELP_BALANCE}}</dt>
      {{#DUE}}<dd>{{AMOUNT}} <small>due</small></dd><dd class="sub"><form method="post" action="/am/PAY"><input type="hidden" name="csrf" value="{{CSRF}}"><button class="btn btn-sm btn-primary">Pay {{AMOUNT}}</button></form></dd>{{/DUE}}{{#CREDIT}}<dd>{{AMOUNT}} <small>credit</small></dd><dd class="sub">It pays later charges.</dd>{{/CREDIT}}{{#EVEN}}<dd>{{AMOUNT}}</dd><dd class="sub">Nothing is due.</dd>{{/EVEN}}</div>
    <div><dt>Next charge</dt>{{#NEXT}}<dd><time datetime="{{NEXT_ISO}}">{{NEXT_ON}}</time></dd><dd class="sub">{{METHOD}}</dd>{{/NEXT}}{{#NO_NEXT}}<dd>None</dd><dd class="sub">No charge is planned.</dd>{{/NO_NEXT}}</div>
    {{/MONEY}}<div><dt>Bandwidth this month {{>HELP_ALLOWANCE}}</dt>
      {{#USED}}<dd>{{USED_AMOUNT}}</dd><dd class="sub">{{#OF}}of {{ALLOWANCE}} ({{PERCENT}}). {{/OF}}{{#INSIDE}}{{LEFT}} left until {{UNTIL}}.{{/INSIDE}}{{#NEARLY}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Nearly used up</span> {{LEFT}} left until {{UNTIL}}.{{/NEARLY}}{{#OVER}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>{{ABOVE}} above the allowance</span>{{/OVER}}{{#NO_ALLOWANCE}}No allowance is on file.{{/NO_ALLOWANCE}}</dd>{{/USED}}{{#NOT_KNOWN}}<dd>{{ALLOWANCE}} <small>a month</small></dd><dd class="sub">What is used is not available at the moment.</dd>{{/NOT_KNOWN}}<dd class="sub">All your servers together. <a href="/am/bandwidth.html">Reports</a></dd></div>
    <div><dt>Beyond the allowance {{>HELP_OVERAGE}}</dt><dd class="sub">{{OVERAGE}}</dd></div>
  </dl>
</section>
<section class="card mb5" aria-labelledby="services-h">
  <div class="card-head mb"><h2 id="services-h">Services</h2><a href="/am/services.html">Packages and prices</a></div>
  {{#SERVICES}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Host name</th><th scope="col">Type</th><th scope="col">Operating system</th><th scope="col">IP addresses</th><th scope="col">State</th></tr></thead>
      <tbody>{{#SERVICE}}
        <tr>
          <th scope="row"><a href="/am/service.html?system={{SYSTEM}}">{{HOSTNAME}}</a></th>
          <td data-label="Type">{{TYPE}}</td>
          <td data-label="Operating system">{{OS}}</td>
          <td data-label="IP addresses"><span class="mono">{{IPS}}</span></td>
          <td data-label="State">{{#ENDING}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Shuts down on <time datetime="{{ENDS_ISO}}">{{ENDS_ON}}</time></span>{{/ENDING}}{{#RUNNING}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span>{{/RUNNING}}</td>
        </tr>{{/SERVICE}}
      </tbody>
    </table>
  </div>{{/SERVICES}}
  {{#NO_SERVICES}}<div class="empty">
    <svg class="icon" aria-hidden="true"><use href="/static/icons.svg#box"/></svg>
    <h3>No services yet</h3>
    <p>Your servers appear here as soon as they are set up.</p>
    <a class="btn" href="{{PUBLIC_URL}}">See what we offer</a>
  </div>{{/NO_SERVICES}}
  {{#POWER}}<div class="card-foot row"><span><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#power"/></svg> Power:</span>{{#POWERED}} <a href="/am/power.html?system={{SYSTEM}}"><span class="vh">Power of </span>{{HOSTNAME}}</a>{{/POWERED}}</div>{{/POWER}}
</section>
<section class="card mb5" aria-labelledby="contacts-h">
  <div class="card-head mb"><h2 id="contacts-h">Contacts</h2>{{#ACCOUNT_LINK}}<a href="/am/account.html">Account info</a>{{/ACCOUNT_LINK}}</div>
  {{#CONTACTS}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Contact for</th></tr></thead>
      <tbody>{{#CONTACT}}
        <tr><th scope="row">{{CONTACT_NAME}}</th><td data-label="Email"><span class="pre">{{CONTACT_EMAIL}}</span></td><td data-label="Contact for">{{ROLES}}</td></tr>{{/CONTACT}}
      </tbody>
    </table>
  </div>{{/CONTACTS}}
  {{#NO_CONTACTS}}<div class="empty"><p>No contacts are on file yet. Write to <a href="mailto:{{SUPPORT_EMAIL}}">{{SUPPORT_EMAIL}}</a> to name somebody.</p></div>{{/NO_CONTACTS}}
</section>

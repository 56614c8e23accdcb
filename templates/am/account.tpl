{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Account</h1>
  <p>Your customer id is <span class="copy mono">{{CID}}</span>. Times are UTC.</p>
</div></div>
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>Your change is saved.</div></div>{{/SAVED}}
{{#ENDED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>That session has ended.</div></div>{{/ENDED}}
<div class="cols cols-2 mb5">
  <section class="card" id="owner" aria-labelledby="owner-h">
    <div class="card-head mb"><h2 id="owner-h">Owner</h2>{{#MAY_EDIT}}<a class="btn btn-sm" href="/am/account_owner.html">Change<span class="vh"> the owner</span></a>{{/MAY_EDIT}}</div>
    <div class="card-body">
      <dl class="facts">
        <dt>Name</dt><dd>{{OWNER_NAME}}</dd>
        {{#COMPANY_ON_FILE}}<dt>Company</dt><dd>{{OWNER_COMPANY}}</dd>{{/COMPANY_ON_FILE}}
        <dt>Email</dt><dd>{{OWNER_EMAIL}}</dd>
        <dt>Phone</dt><dd>{{OWNER_PHONE}}</dd>
        <dt>Address</dt><dd>{{OWNER_ADDRESS}}</dd>
      </dl>
    </div>
  </section>
  <section class="card" id="bandwidth" aria-labelledby="bandwidth-h">
    <div class="card-head mb"><h2 id="bandwidth-h">When a month’s bandwidth is used up</h2>{{#MAY_EDIT}}<a class="btn btn-sm" href="/am/account_bandwidth.html">Change<span class="vh"> what happens then</span></a>{{/MAY_EDIT}}</div>
    <div class="card-body"><p>{{OVERAGE}}</p></div>
  </section>
</div>
<section class="card mb5" id="contacts" aria-labelledby="contacts-h">
  <div class="card-head mb"><h2 id="contacts-h">Contacts</h2>{{#MAY_EDIT}}<a class="btn btn-sm" href="/am/account_contact.html">Add a contact</a>{{/MAY_EDIT}}</div>
  {{#CONTACTS}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Name</th><th scope="col">Email</th><th scope="col">Phone</th><th scope="col">For</th>{{#MAY_EDIT}}<th scope="col">Actions</th>{{/MAY_EDIT}}</tr></thead>
      <tbody>{{#CONTACT}}
        <tr>
          <th scope="row">{{CONTACT_NAME}}</th>
          <td data-label="Email">{{CONTACT_EMAIL}}</td>
          <td data-label="Phone">{{CONTACT_PHONE}}</td>
          <td data-label="For">{{ROLES}}</td>
          {{#EDIT_CONTACT}}<td data-label="Actions"><a href="/am/account_contact.html?id={{CONTACT_ID}}">Change<span class="vh"> {{CONTACT_NAME}}</span></a></td>{{/EDIT_CONTACT}}
        </tr>{{/CONTACT}}
      </tbody>
    </table>
  </div>{{/CONTACTS}}
  {{#NO_CONTACTS}}<div class="empty"><p>No contacts are on file yet.</p></div>{{/NO_CONTACTS}}
</section>
{{#LOGINS}}<section class="card mb5" id="logins" aria-labelledby="logins-h">
  <div class="card-head mb"><h2 id="logins-h">Logins</h2>{{#MAY_EDIT}}<a class="btn btn-sm" href="/am/account_login.html">Add a login</a>{{/MAY_EDIT}}</div>
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Login</th><th scope="col">Email</th><th scope="col">For</th><th scope="col">State</th>{{#MAY_EDIT}}<th scope="col">Actions</th>{{/MAY_EDIT}}</tr></thead>
      <tbody>
        <tr><th scope="row">{{OWN_NAME}}</th><td data-label="Email">{{OWNER_EMAIL}}</td><td data-label="For">The account’s own login</td><td data-label="State"><span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span></td>{{#MAY_EDIT}}<td></td>{{/MAY_EDIT}}</tr>{{#LOGIN}}
        <tr>
          <th scope="row">{{LOGIN_ACCOUNT}}</th>
          <td data-label="Email">{{LOGIN_EMAIL}}</td>
          <td data-label="For">{{LOGIN_KIND}}</td>
          <td data-label="State">{{#ACTIVE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Active</span>{{/ACTIVE}}{{#INVITED}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>No password yet</span>{{/INVITED}}{{#DISABLED}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Disabled</span>{{/DISABLED}}</td>
          {{#MAY_EDIT}}<td data-label="Actions"><a href="/am/account_login.html?id={{LOGIN_ID}}">Change<span class="vh"> {{LOGIN_ACCOUNT}}</span></a></td>{{/MAY_EDIT}}
        </tr>{{/LOGIN}}
      </tbody>
    </table>
  </div>
  <div class="card-foot"><a href="/am/account_access.html">Access history: who was in this account</a></div>
</section>{{/LOGINS}}
{{#OWN_LOGIN}}<section class="card" id="sessions" aria-labelledby="login-h">
  <div class="card-head mb"><h2 id="login-h">Your login</h2></div>
  <div class="card-body">
    <dl class="facts">
      <dt>You are</dt><dd>{{ACCOUNT}}</dd>
      <dt>Password</dt><dd><a href="/am/account_password.html">Change your password</a></dd>
      <dt>One-time codes</dt><dd>{{#SECOND_FACTOR}}Asked for at each login; {{CODES_LEFT}} recovery codes left. <a href="/am/account_totp.html">Change<span class="vh"> your one-time codes</span></a>{{/SECOND_FACTOR}}{{#NO_SECOND_FACTOR}}Not set up. <a href="/am/account_totp.html">Set up one-time codes</a>{{/NO_SECOND_FACTOR}}</dd>
    </dl>
  </div>
  <div class="table-wrap">
    <table class="table table-cards">
      <caption class="vh">Where you are logged in</caption>
      <thead><tr><th scope="col">Logged in since</th><th scope="col">Last seen</th><th scope="col">Address</th><th scope="col">Browser</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#SESSION}}
        <tr>
          <th scope="row"><time datetime="{{SINCE_ISO}}Z">{{SINCE}}</time></th>
          <td data-label="Last seen"><time datetime="{{SEEN_ISO}}Z">{{SEEN}}</time></td>
          <td data-label="Address"><span class="mono">{{ADDRESS}}</span></td>
          <td data-label="Browser">{{AGENT}}</td>
          <td data-label="Actions">{{#THIS_ONE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>This session</span>{{/THIS_ONE}}{{#OTHER}}<form method="post" action="/am/END_SESSION"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="session" value="{{HANDLE}}"><button class="btn btn-sm">End<span class="vh"> the session since {{SINCE}}</span></button></form>{{/OTHER}}</td>
        </tr>{{/SESSION}}
      </tbody>
    </table>
  </div>
</section>{{/OWN_LOGIN}}

{{%AUTOESCAPE context="HTML"}}{{>CONFLICT}}<div class="page-head"><div>
  <h1>Your login</h1>
  <p>Times are UTC.</p>
</div></div>
{{#ENDED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>That session has ended.</div></div>{{/ENDED}}
{{#SAVED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>Your login is saved.</div></div>{{/SAVED}}
<section class="card mb5 w-l" aria-labelledby="you-h">
  <div class="card-head"><h2 id="you-h">Who you are</h2></div>
  <div class="card-body stack">
    <dl class="facts">
      <dt>User name</dt><dd><span class="copy">{{LOGIN}}</span></dd>
      <dt>Role</dt><dd>{{ROLE}}</dd>
      <dt>Password</dt><dd><a href="/mgmt/account_password.html">Change your password</a></dd>
      <dt>Second factor</dt><dd>{{#SECOND_FACTOR}}One-time codes, {{>CODES_LEFT}} <a href="/mgmt/account_totp.html">Replace it or make new recovery codes</a>{{/SECOND_FACTOR}}{{#NO_SECOND_FACTOR}}None. <a href="/mgmt/account_totp.html">Set up one-time codes</a>{{/NO_SECOND_FACTOR}}</dd>
      <dt>Login before this one</dt><dd>{{#BEFORE}}<time datetime="{{BEFORE_ISO}}Z">{{BEFORE_AT}}</time> from <span class="copy mono">{{BEFORE_ADDRESS}}</span>{{/BEFORE}}</dd>
    </dl>
    <form class="stack" method="post" action="/mgmt/account.html">
      <input type="hidden" name="csrf" value="{{CSRF}}">
      <input type="hidden" name="version" value="{{F_VERSION}}">
      <div class="field{{#F_NAME_INVALID}} field-error{{/F_NAME_INVALID}}">
        <label for="name">Name</label>
        {{>F_NAME_ERROR}}
        <input id="name" name="name" value="{{F_NAME}}" autocomplete="name" maxlength="100"{{#F_NAME_INVALID}} aria-invalid="true" aria-describedby="name-error"{{/F_NAME_INVALID}}>
      </div>
      <div class="field{{#F_EMAIL_INVALID}} field-error{{/F_EMAIL_INVALID}}">
        <label for="email">Email address</label>
        {{>F_EMAIL_ERROR}}
        <input id="email" name="email" type="email" value="{{F_EMAIL}}" autocomplete="email" maxlength="254"{{#F_EMAIL_INVALID}} aria-invalid="true" aria-describedby="email-error"{{/F_EMAIL_INVALID}}>
      </div>
      {{>PROOF}}
      <div><button class="btn btn-primary" data-busy="Saving">Save name and address</button></div>
    </form>
  </div>
</section>
<section class="card" aria-labelledby="sessions-h">
  <div class="card-head"><h2 id="sessions-h">Where you are logged in</h2></div>
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Since</th><th scope="col">Last seen</th><th scope="col">Address</th><th scope="col">Browser</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#SESSION}}
        <tr>
          <th scope="row"><time datetime="{{SINCE_ISO}}Z">{{SINCE}}</time></th>
          <td data-label="Last seen"><time datetime="{{SEEN_ISO}}Z">{{SEEN}}</time></td>
          <td data-label="Address"><span class="copy mono">{{ADDRESS}}</span></td>
          <td data-label="Browser">{{AGENT}}</td>
          <td data-label="Actions">{{#THIS_ONE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>This session</span>{{/THIS_ONE}}{{#OTHER}}<form method="post" action="/mgmt/account.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="session" value="{{HANDLE}}"><button class="btn btn-sm">End<span class="vh"> the session since {{SINCE}}</span></button></form>{{/OTHER}}</td>
        </tr>{{/SESSION}}
      </tbody>
    </table>
  </div>
</section>

{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Dashboard</h1>
  <p>{{OWNER}}{{#COMPANY_OF_OWNER}}, {{OWNER_COMPANY}}{{/COMPANY_OF_OWNER}}. Your customer id is <span class="copy mono">{{CID}}</span>.</p>
</div></div>
{{#ENDED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>That session has ended.</div></div>{{/ENDED}}
<section class="card mb5" aria-labelledby="services-h">
  <div class="card-head mb"><h2 id="services-h">Services</h2></div>
  {{#SERVICES}}<div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Host name</th><th scope="col">Type</th><th scope="col">Operating system</th><th scope="col">IP addresses</th><th scope="col">State</th></tr></thead>
      <tbody>{{#SERVICE}}
        <tr>
          <th scope="row"><span class="copy">{{HOSTNAME}}</span></th>
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
</section>
<section class="card" aria-labelledby="sessions-h">
  <div class="card-head mb"><h2 id="sessions-h">Where you are logged in</h2></div>
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr><th scope="col">Since</th><th scope="col">Last seen</th><th scope="col">Address</th><th scope="col">Browser</th><th scope="col">Actions</th></tr></thead>
      <tbody>{{#SESSION}}
        <tr>
          <th scope="row"><time datetime="{{SINCE_ISO}}Z">{{SINCE}}</time></th>
          <td data-label="Last seen"><time datetime="{{SEEN_ISO}}Z">{{SEEN}}</time></td>
          <td data-label="Address"><span class="mono">{{ADDRESS}}</span></td>
          <td data-label="Browser">{{AGENT}}</td>
          <td data-label="Actions">{{#THIS_ONE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>This session</span>{{/THIS_ONE}}{{#OTHER}}<form method="post" action="/am/dashboard.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="session" value="{{HANDLE}}"><button class="btn btn-sm">End<span class="vh"> the session since {{SINCE}}</span></button></form>{{/OTHER}}</td>
        </tr>{{/SESSION}}
      </tbody>
    </table>
  </div>
</section>

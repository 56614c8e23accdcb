{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Start page</h1>
  <p>Times are UTC.</p>
</div></div>
{{#ENDED}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div>That session has ended.</div></div>{{/ENDED}}
{{#NO_SECOND_FACTOR}}<div class="notice mb5" data-tone="warn" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>Your login has no second factor.</b> Ask an administrator to set up one-time codes for it.</div></div>{{/NO_SECOND_FACTOR}}
<section class="card mb5" aria-labelledby="you-h">
  <div class="card-head"><h2 id="you-h">Your login</h2></div>
  <div class="card-body"><dl class="facts">
    <dt>Name</dt><dd>{{NAME}}</dd>
    <dt>User name</dt><dd><span class="copy">{{LOGIN}}</span></dd>
    <dt>Role</dt><dd>{{ROLE}}</dd>
    <dt>Second factor</dt><dd>{{#SECOND_FACTOR}}One-time codes{{/SECOND_FACTOR}}{{#NO_SECOND_FACTOR}}None{{/NO_SECOND_FACTOR}}</dd>
    <dt>Login before this one</dt><dd>{{#BEFORE}}<time datetime="{{BEFORE_ISO}}Z">{{BEFORE_AT}}</time> from <span class="copy mono">{{BEFORE_ADDRESS}}</span>{{/BEFORE}}</dd>
  </dl></div>
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
          <td data-label="Actions">{{#THIS_ONE}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>This session</span>{{/THIS_ONE}}{{#OTHER}}<form method="post" action="/mgmt/index.html"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="session" value="{{HANDLE}}"><button class="btn btn-sm">End<span class="vh"> the session since {{SINCE}}</span></button></form>{{/OTHER}}</td>
        </tr>{{/SESSION}}
      </tbody>
    </table>
  </div>
</section>

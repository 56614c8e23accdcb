{{%AUTOESCAPE context="HTML"}}<div class="page-head"><div>
  <h1>Choose your password</h1>
  <p>Hello {{NAME}}. Your user name is <b>{{LOGIN}}</b>.</p>
</div></div>
<form class="card w-l" method="post" action="/mgmt/setup.html">
  <input type="hidden" name="csrf" value="{{CSRF}}">
  <input type="hidden" name="key" value="{{F_KEY}}">
  <div class="card-body stack">
    <input class="vh" name="user" value="{{LOGIN}}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
    {{>NEW_PASSWORD}}
    <div><button class="btn btn-primary" data-busy="Saving">Set this password</button></div>
  </div>
</form>
